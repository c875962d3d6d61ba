package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.onsite.Attendance;
import io.zhiqiao.report.Reports;
import io.zhiqiao.survey.SurveyAnswer;
import io.zhiqiao.survey.SurveyAsking;
import io.zhiqiao.survey.Surveys;
import io.zhiqiao.thanks.Thanks;
import io.zhiqiao.tour.Tour;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said after a tour of the demo: thanks, what both sides think of it, what the office writes into its report. */
@Component
final class DemoVoices {

    private static final List<SurveyAnswer> EXPERTS = List.of(
            new SurveyAnswer(List.of(5, 4, 5, 4, 5), "企业准备得很细，带了样件，谈得深。"),
            new SurveyAnswer(List.of(4, 3, 4, 4, 4), "希望提前一周看到检测数据。"),
            new SurveyAnswer(List.of(5, 5, 4, 3, 5), ""),
            new SurveyAnswer(List.of(4, 4, 5, 4, 4), "两场之间走路的时间偏紧。"),
            new SurveyAnswer(List.of(3, 3, 4, 5, 4), ""));
    private static final List<SurveyAnswer> FIRMS = List.of(
            new SurveyAnswer(List.of(5, 4, 5, 5, 5), "专家一看样件就说到点子上。"),
            new SurveyAnswer(List.of(4, 4, 4, 5, 5), "希望以后带上做工装的专家。"),
            new SurveyAnswer(List.of(5, 3, 4, 4, 5), ""),
            new SurveyAnswer(List.of(3, 4, 3, 4, 4), "时间短了点。"));

    private final DemoAccounts accounts;
    private final DemoSides sides;
    private final SurveyAsking asking;
    private final Surveys surveys;
    private final Thanks thanks;
    private final Attendance attendance;
    private final Reports reports;

    DemoVoices(
            DemoAccounts accounts,
            DemoSides sides,
            SurveyAsking asking,
            Surveys surveys,
            Thanks thanks,
            Attendance attendance,
            Reports reports) {
        this.accounts = accounts;
        this.sides = sides;
        this.asking = asking;
        this.surveys = surveys;
        this.thanks = thanks;
        this.attendance = attendance;
        this.reports = reports;
    }

    /** The experts are thanked, and everybody is asked. */
    void ask(Tour tour) {
        accounts.as(Role.COORDINATOR, () -> {
            thanks.give(tour.tourId());
            asking.ask(tour.tourId());
        });
    }

    /** Most answer. */
    void answer(DemoEvent.Begun begun) {
        var tour = begun.tour();
        var experts = attendance.experts(tour.tourId()).stream().sorted().toList();
        for (var at = 0; at < Math.min(EXPERTS.size(), experts.size()); at++) {
            var said = EXPERTS.get(at);
            sides.asExpert(experts.get(at), () -> answer(tour, said));
        }
        var firms = attendance.firms(tour.tourId()).stream().sorted().toList();
        for (var at = 0; at < Math.min(FIRMS.size(), firms.size()); at++) {
            var said = FIRMS.get(at);
            sides.asFirm(firms.get(at), () -> answer(tour, said));
        }
    }

    private void answer(Tour tour, SurveyAnswer said) {
        surveys.mine().stream()
                .filter(survey -> survey.tourId().equals(tour.tourId()))
                .forEach(survey -> surveys.answer(survey, said));
    }

    /** The texts of the report. */
    void report(Tour tour) {
        accounts.as(
                Role.COORDINATOR,
                () -> reports.write(
                        tour.tourId(),
                        new Reports.Written(
                                List.of(
                                        "改造后三周达标：专家当场画出改造草图，企业评审后试产三周，指标达到要求，并与高校共建检测平台。",
                                        "从一次诊断到联合攻关：取样发现失效从焊趾开始，双方签订联合攻关合同，小批试用达标。"),
                                "个别企业准备材料不足；两个站点之间的转场时间偏紧。",
                                "90 天回访尚有两道难题待填写；下一期提前一周收集检测数据。"),
                        0));
    }
}

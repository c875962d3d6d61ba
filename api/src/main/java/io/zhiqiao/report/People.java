package io.zhiqiao.report;

import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.onsite.Attendance;
import io.zhiqiao.onsite.CheckIn;
import io.zhiqiao.onsite.MeetingRecords;
import io.zhiqiao.onsite.PersonKind;
import io.zhiqiao.page.OfficeTime;
import io.zhiqiao.report.Figure.Line;
import io.zhiqiao.tour.Tour;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who came to a tour, and whom they met, as lines of a report. */
@Component
class People {

    private final Attendance attendance;
    private final MeetingRecords records;
    private final Firms firms;
    private final OfficeTime time;

    People(Attendance attendance, MeetingRecords records, Firms firms, OfficeTime time) {
        this.attendance = attendance;
        this.records = records;
        this.firms = firms;
        this.time = time;
    }

    Figure experts(Tour tour, List<Meeting> held) {
        return Figure.counted(
                "experts",
                new Sentence("参加专家", "Experts who took part"),
                "人",
                attendance.experts(tour.tourId()).stream()
                        .map(expertId -> {
                            var met = held.stream()
                                    .filter(meeting -> meeting.expertIds().contains(expertId))
                                    .count();
                            return Line.of(
                                    firms.expert(expertId),
                                    "/experts/" + expertId,
                                    new Sentence("会面 %d 场".formatted(met), "%d meetings".formatted(met)));
                        })
                        .sorted(Comparator.comparing(Line::title))
                        .toList());
    }

    Figure firms(Tour tour) {
        return Figure.counted(
                "firms",
                new Sentence("参加企业", "Firms"),
                "家",
                attendance.firms(tour.tourId()).stream()
                        .map(key -> Line.of(firms.firm(key), null, came(tour, key)))
                        .sorted(Comparator.comparing(Line::title))
                        .toList());
    }

    private Sentence came(Tour tour, String key) {
        return attendance.tookPart(tour.tourId()).stream()
                .filter(one -> one.isOf(PersonKind.FIRM, key))
                .findFirst()
                .map(this::came)
                .orElse(Sentence.same(""));
    }

    private Sentence came(CheckIn one) {
        var minute = time.minute(one.cameAt());
        return new Sentence(minute + " 签到", "came at " + minute);
    }

    Figure guests(Tour tour) {
        return Figure.counted(
                "guests",
                new Sentence("参加嘉宾", "Guests"),
                "人",
                attendance.tookPart(tour.tourId()).stream()
                        .filter(one -> one.kind() == PersonKind.GUEST)
                        .map(one -> Line.of(one.name(), null, Sentence.same(one.organisation())))
                        .toList());
    }

    Line problem(String problemId) {
        return Line.of(
                firms.title(problemId),
                "/problems/" + problemId,
                Sentence.same(firms.of(problemId).name()));
    }

    /** A meeting; opens to its record. */
    Line meeting(Tour tour, Meeting meeting) {
        var titles = meeting.problemIds().stream().map(firms::title).collect(Collectors.joining("、"));
        var experts = meeting.expertIds().stream().map(firms::expert).collect(Collectors.joining("、"));
        var start = meeting.startsAt();
        var when = start == null ? "" : time.minute(start) + " ";
        var came = came(meeting);
        return Line.of(
                titles,
                "/tours/" + tour.tourId() + "/meetings/" + meeting.meetingId() + "/record",
                new Sentence(when + experts + " · " + came.zh(), when + experts + " · " + came.en()));
    }

    /** What came of it, or that nobody has written it up. */
    private Sentence came(Meeting meeting) {
        var outcome = meeting.outcome();
        if (records.known(meeting.meetingId()).isEmpty()) {
            return new Sentence("还没有会面记录", "no record yet");
        }
        return outcome == null ? meeting.state().title() : outcome.title();
    }

    /** What a problem is called. */
    String title(String problemId) {
        return firms.title(problemId);
    }

    /** The name of its firm. */
    String firm(String problemId) {
        return firms.of(problemId).name();
    }
}

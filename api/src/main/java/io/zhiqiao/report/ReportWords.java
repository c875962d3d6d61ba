package io.zhiqiao.report;

import io.zhiqiao.survey.SurveyFigures;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourStop;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of a report into Chinese words, for its template. */
@Component
class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String UNKNOWN = "（待补）";
    private static final String FEW = "（不足 %d 份，不计）".formatted(SurveyFigures.FEWEST);

    private final Clock clock;

    ReportWords(Clock clock) {
        this.clock = clock;
    }

    Map<ReportField, String> of(EventReport report) {
        var words = new EnumMap<ReportField, String>(ReportField.class);
        event(words, report.tour());
        for (var field : List.of(
                ReportField.EXPERTS,
                ReportField.FIRMS,
                ReportField.GUESTS,
                ReportField.HELD,
                ReportField.ACCEPTED,
                ReportField.DOCKED,
                ReportField.AMOUNT,
                ReportField.SOLVED,
                ReportField.SHARED,
                ReportField.ANSWERS)) {
            words.put(field, report.figure(field.inBraces()).shown());
        }
        var rate = report.dockingRate();
        words.put(ReportField.RATE, rate == null ? UNKNOWN : rate.toPlainString() + "%");
        words.put(ReportField.OUTCOMES, listed(report.group("outcome"), "各场会面尚无结果"));
        words.put(ReportField.KINDS, listed(report.group("kind"), "尚未达成合作"));
        words.put(ReportField.LEVELS, listed(report.group("level"), "各项难题尚无结果"));
        words.put(ReportField.SATISFACTION, mean(report.satisfaction()));
        texts(words, report.texts());
        words.put(ReportField.TODAY, DAY.format(LocalDate.now(clock)));
        return words;
    }

    private static void event(Map<ReportField, String> words, Tour tour) {
        words.put(ReportField.NAME, tour.name());
        words.put(ReportField.YEAR, String.valueOf(tour.year()));
        words.put(ReportField.ISSUE, String.valueOf(tour.issue()));
        words.put(ReportField.THEME, tour.theme());
        words.put(ReportField.HOSTS, tour.hosts());
        words.put(ReportField.PARTNERS, tour.partners());
        words.put(ReportField.DISTRICTS, String.join("、", tour.districts()));
        words.put(ReportField.DAYS, days(tour));
        words.put(ReportField.STOPS, tour.stops().stream().map(TourStop::name).collect(Collectors.joining("、")));
        words.put(ReportField.WANTED_EXPERTS, String.valueOf(tour.wantedExperts()));
        words.put(ReportField.WANTED_SOLVED, String.valueOf(tour.wantedSolved()));
        words.put(ReportField.COST_PLANNED, number(tour.plannedCost()));
        words.put(ReportField.COST_SPENT, number(tour.spentCost()));
    }

    private static void texts(Map<ReportField, String> words, ReportTexts texts) {
        var cases = texts.cases();
        words.put(ReportField.CASES, cases.isEmpty() ? UNKNOWN : String.join("\n", cases));
        words.put(ReportField.ISSUES, texts.issues().isBlank() ? UNKNOWN : texts.issues());
        words.put(ReportField.NEXT_PLAN, texts.nextPlan().isBlank() ? UNKNOWN : texts.nextPlan());
    }

    private static String days(Tour tour) {
        var first = tour.firstDay();
        var last = tour.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return UNKNOWN;
        }
        return first.equals(last) ? DAY.format(first.get()) : DAY.format(first.get()) + "至" + DAY.format(last.get());
    }

    /** The figures that count something, as one sentence. */
    private static String listed(List<Figure> figures, String otherwise) {
        var said = figures.stream()
                .filter(figure -> figure.value().signum() > 0)
                .map(figure -> "“%s”%s %s"
                        .formatted(name(figure), figure.shown(), figure.unit().zh()))
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? otherwise : said;
    }

    /** Without the number of a level, which means nothing to a reader of paper. */
    static String name(Figure figure) {
        return figure.title().zh().replaceFirst("^\\d ", "");
    }

    private static String mean(SurveyFigures satisfaction) {
        return satisfaction.mean() == null && satisfaction.answered() > 0 ? FEW : number(satisfaction.mean());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number.toPlainString();
    }
}

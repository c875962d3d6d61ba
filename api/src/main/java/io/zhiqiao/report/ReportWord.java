package io.zhiqiao.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the report of a tour as a Word document, after the template of the office. */
@Component
class ReportWord {

    private final ReportTemplate template;
    private final ReportWords words;

    ReportWord(ReportTemplate template, ReportWords words) {
        this.template = template;
        this.words = words;
    }

    void write(EventReport report, OutputStream out) throws IOException {
        var values = words.of(report);
        try (var paper = new OfficialPaper()) {
            for (var part : template.filled(values)) {
                switch (part.kind()) {
                    case TITLE -> paper.title(part.text());
                    case HEADING -> paper.heading(part.text());
                    case BELOW -> paper.below(part.text());
                    case TEXT -> paper.text(part.text());
                    case TABLE -> paper.table(table(part.text(), report));
                }
            }
            paper.signature(List.of(
                    report.tour().hosts().isEmpty() ? "主办单位（盖章）" : report.tour().hosts(),
                    values.getOrDefault(ReportField.TODAY, "")));
            paper.write(out);
        }
    }

    private static List<List<String>> table(String name, EventReport report) {
        return switch (name) {
            case "targets" -> targets(report);
            case "outcomes" -> counts("会面结果", "场数", report.group("outcome"));
            case "kinds" -> counts("合作类型", "难题数", report.group("kind"));
            case "levels" -> counts("解决程度", "难题数", report.group("level"));
            default -> problems(report);
        };
    }

    private static List<List<String>> targets(EventReport report) {
        var tour = report.tour();
        return List.of(
                List.of("指标", "目标", "完成"),
                List.of(
                        "参加专家（人）",
                        String.valueOf(tour.wantedExperts()),
                        report.figure("experts").shown()),
                List.of(
                        "解决难题（项）",
                        String.valueOf(tour.wantedSolved()),
                        report.figure("solved").shown()));
    }

    /** Each problem with its firm, its level and what was agreed. */
    private static List<List<String>> problems(EventReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("难题", "企业与达到日期", "解决程度", "合作"));
        for (var level : report.group("level").reversed()) {
            for (var line : level.lines()) {
                rows.add(List.of(line.title(), line.detail().zh(), ReportWords.name(level), kinds(report, line)));
            }
        }
        return rows;
    }

    private static String kinds(EventReport report, Figure.Line problem) {
        return report.group("kind").stream()
                .filter(kind -> kind.lines().stream().anyMatch(line -> Objects.equals(line.url(), problem.url())))
                .map(ReportWords::name)
                .collect(Collectors.joining("、"));
    }

    private static List<List<String>> counts(String what, String number, List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(what, number));
        figures.forEach(figure -> rows.add(List.of(ReportWords.name(figure), figure.shown())));
        return rows;
    }
}

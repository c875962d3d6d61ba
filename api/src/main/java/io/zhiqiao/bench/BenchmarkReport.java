package io.zhiqiao.bench;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark has found.
 *
 * @param experts generated experts
 * @param outputs generated outputs
 * @param machine processors, memory and Java, for whoever compares
 * @param data what the data are, Chinese first: generated, and how vectors were made
 * @param sections one per measurement
 */
public record BenchmarkReport(int experts, int outputs, String machine, String data, List<BenchmarkSection> sections) {

    private static final int NAME_CHARS = 32;

    /** Copies the sections. */
    public BenchmarkReport {
        sections = List.copyOf(sections);
    }

    /** Whether every figure is as promised. */
    public boolean allTargetsMet() {
        return sections.stream()
                .flatMap(section -> section.figures().stream())
                .map(Figure::target)
                .allMatch(target -> target == null || target.met());
    }

    /** For people. */
    public String toTable() {
        var table = new StringBuilder();
        table.append("专家 experts %,d · 成果 outputs %,d%n%s%n%s%n".formatted(experts, outputs, machine, data));
        for (var section : sections) {
            table.append("%n%s — %s%n".formatted(section.measurement().optionName(), section.note()));
            section.figures().forEach(figure -> table.append(line(figure)));
        }
        return table.toString();
    }

    /** For programs: the record as it is. */
    public String toJson() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }

    private static String line(Figure figure) {
        var target = figure.target();
        var verdict = target == null
                ? ""
                : "   %s %s %s"
                        .formatted(target.met() ? "达标 met" : "未达 MISSED", target.operator(), number(target.limit()));
        return "  %-"
                .concat(NAME_CHARS + "s %12s %-9s %s%s%n")
                .formatted(figure.name(), number(figure.value()), figure.unit(), figure.zh(), verdict);
    }

    private static String number(double value) {
        if (Math.abs(value) >= 1000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }
}

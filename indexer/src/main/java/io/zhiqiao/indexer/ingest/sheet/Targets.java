package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.Problem.Target;
import io.zhiqiao.indexer.ingest.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the figures that a problem shall reach: {@code 名称|运算符|数值|单位|条件|必须或期望}. */
final class Targets {

    /** Parts of an entry. */
    static final List<List<String>> PARTS = List.of(
            List.of("name"),
            List.of("operator"),
            List.of("value"),
            List.of("unit"),
            List.of("condition"),
            List.of("priority"));

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry(">=", ">="),
            Map.entry("≥", ">="),
            Map.entry("不低于", ">="),
            Map.entry("不小于", ">="),
            Map.entry("at_least", ">="),
            Map.entry("<=", "<="),
            Map.entry("≤", "<="),
            Map.entry("不高于", "<="),
            Map.entry("不大于", "<="),
            Map.entry("不超过", "<="),
            Map.entry("at_most", "<="),
            Map.entry("=", "="),
            Map.entry("等于", "="),
            Map.entry("equal", "="),
            Map.entry("between", "between"),
            Map.entry("介于", "between"),
            Map.entry("区间", "between"));
    private static final Map<String, Boolean> PRIORITIES =
            Map.of("", true, "必须", true, "must", true, "期望", false, "希望", false, "should", false);
    private static final String NUMBER = "[-+−]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?";
    private static final Pattern VALUE = Pattern.compile(NUMBER);
    private static final Pattern SPAN = Pattern.compile(NUMBER + "[~～至]" + NUMBER);

    private Targets() {}

    static List<Target> read(RowCells row, Column column) {
        if (List.of("待明确", "to be clarified").contains(row.cell(column).text().strip())) {
            return List.of();
        }
        var targets = new ArrayList<Target>();
        for (var entry : row.entries(column)) {
            var operator = OPERATORS.get(entry.get(1).toLowerCase(Locale.ROOT));
            var must = PRIORITIES.get(entry.get(5).toLowerCase(Locale.ROOT));
            var value = entry.get(2).replace(" ", "");
            if (entry.getFirst().isEmpty()
                    || operator == null
                    || must == null
                    || !(operator.equals("between") ? SPAN : VALUE)
                            .matcher(value)
                            .matches()) {
                row.fault(
                        column,
                        String.join("|", entry),
                        Rule.FORMAT,
                        "请按“名称|≥、≤、=、介于|数值|单位|条件|必须或期望”填写，介于写 1~2。Write name|≥, ≤, = or 介于|value|unit|condition|必须 or 期望; 1~2 for 介于.");
                continue;
            }
            targets.add(new Target(
                    entry.get(0), operator, value.replaceAll("[～至]", "~"), entry.get(3), entry.get(4), must));
        }
        return targets;
    }
}

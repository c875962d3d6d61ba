package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Rule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a number, or yes or no. */
final class Numbers {

    private static final Set<String> YES = Set.of("是", "有", "√", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "false", "no", "n", "0");

    private Numbers() {}

    /** A whole number within bounds, or null where the cell is empty. */
    @Nullable
    static Integer integer(RowCells row, Column column, int min, int max) {
        var number = decimal(row, column, min, max);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            row.fault(column, row.cell(column).text(), Rule.NUMBER, "请填整数。Give a whole number.");
            return null;
        }
        return (int) (double) number;
    }

    /** A number within bounds, or null where the cell is empty. */
    @Nullable
    static Double decimal(RowCells row, Column column, double min, double max) {
        var text = row.text(column).replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            return null;
        }
        double number;
        try {
            number = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            row.fault(column, text, Rule.NUMBER, "请只填数字，不带单位。Give a number without a unit.");
            return null;
        }
        if (number < min || number > max) {
            var advice = "请填 %1$s 到 %2$s 之间的数。Give a number from %1$s to %2$s.".formatted(plain(min), plain(max));
            row.fault(column, text, Rule.RANGE, advice);
            return null;
        }
        return number;
    }

    /** Yes or no, or null where the cell is empty. */
    @Nullable
    static Boolean flag(RowCells row, Column column) {
        var text = row.text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            row.fault(column, text, Rule.VALUE_LIST, "请填“是”或“否”。Write 是 (yes) or 否 (no).");
        }
        return YES.contains(text);
    }

    private static String plain(double number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}

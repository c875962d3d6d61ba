package io.zhiqiao.indexer.ingest.source;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;

/** Cells of a spreadsheet as a person would have typed them. */
final class XlsxCells {

    private static final int MAX_SCALE = 60;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final int MAX_TYPED_DIGITS = 15;
    private static final Pattern PERCENT = Pattern.compile("%");
    private static final Pattern DATE = Pattern.compile("[yYdD年日]");

    private XlsxCells() {}

    static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean isFormula) {
        if (isFormula || cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return flawed(
                    cell,
                    "=" + Objects.requireNonNullElse(cell.getFormula(), ""),
                    Rule.FORMULA,
                    "请复制后“选择性粘贴—数值”。Copy the cell and paste it as a value.");
        }
        return switch (cell.getType()) {
            case EMPTY, FORMULA -> Cell.Text.EMPTY;
            case ERROR -> flawed(cell, raw(cell), Rule.CELL_ERROR, "请改正该单元格的错误值。Mend the error in this cell.");
            case BOOLEAN -> Cell.of(cell.asBoolean() ? "是" : "否");
            case NUMBER -> Cell.of(number(cell));
            case STRING -> Cell.of(Objects.requireNonNullElse(cell.getText(), ""));
        };
    }

    private static Cell flawed(org.dhatim.fastexcel.reader.Cell cell, String shown, Rule rule, String advice) {
        var text = raw(cell);
        var kept = text.isEmpty() ? shown : text;
        return new Cell.Flawed(
                kept.substring(0, Math.min(kept.length(), Cell.MAX_CHARS)), new Fault("", shown, rule, advice));
    }

    private static String raw(org.dhatim.fastexcel.reader.Cell cell) {
        return Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    /** A number as it is shown: a share of one in the format of a percentage was typed as one. */
    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        if (isDate(cell)) {
            return date(cell);
        }
        return hasFormat(cell, PERCENT)
                ? plain(asTyped(cell.asNumber()).movePointRight(2)) + "%"
                : plain(asTyped(cell.asNumber()));
    }

    /** Spreadsheets write 1.1 with seventeen digits, the last of which nobody typed. */
    private static BigDecimal asTyped(BigDecimal number) {
        return number.scale() > 0 && number.precision() > MAX_TYPED_DIGITS
                ? BigDecimal.valueOf(number.doubleValue())
                : number;
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        return hasFormat(cell, DATE);
    }

    private static boolean hasFormat(org.dhatim.fastexcel.reader.Cell cell, Pattern sign) {
        var format = cell.getDataFormatString();
        return format != null
                && sign.matcher(LITERALS.matcher(format).replaceAll("")).find();
    }

    private static String date(org.dhatim.fastexcel.reader.Cell cell) {
        var dateTime = cell.asDate();
        return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? dateTime.toLocalDate().toString()
                : dateTime.toString();
    }

    private static String plain(BigDecimal number) {
        // A number with a million zeros is written in a few characters; it must not become a million.
        return Math.abs(number.scale()) > MAX_SCALE
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}

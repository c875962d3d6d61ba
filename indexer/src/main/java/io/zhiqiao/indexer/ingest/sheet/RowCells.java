package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.ValueList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read by meaning. Whatever is wrong is collected as a fault, all of it, and a harmless value is
 * returned in its place; a record is made only of a row {@linkplain #isRight without faults}.
 */
public final class RowCells {

    private static final Pattern ITEM_SEPARATORS = Pattern.compile("[；;、|,，\\n\\r]+");
    private static final Pattern COMPOUND_SEPARATORS = Pattern.compile("[；;\\n\\r]+");
    private static final Set<String> YES = Set.of("是", "有", "√", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "false", "no", "n", "0");
    private static final int MAX_KEY_CHARS = 120;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_FUTURE_YEARS = 50;

    private final Map<Column, Cell> cells;
    private final Context context;
    private final Set<Fault> faults = new LinkedHashSet<>();

    /**
     * The cells of a row.
     *
     * @param cells by column; columns may be missing
     * @param context what the cells are checked against
     */
    public RowCells(Map<Column, Cell> cells, Context context) {
        this.cells = cells;
        this.context = context;
    }

    /**
     * What cells are checked against.
     *
     * @param taxonomies codes and value lists
     * @param known what rows may refer to
     * @param limits of this table
     */
    public record Context(Taxonomies taxonomies, KnownRecords known, Limits limits) {}

    /** What is wrong with the row. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing is wrong with it. */
    public boolean isRight() {
        return faults.isEmpty();
    }

    /** Taxonomies, known records and limits. */
    Context context() {
        return context;
    }

    /** Adds a fault in the words of {@code advice}, Chinese first. */
    void fault(Column column, String value, Rule rule, String advice) {
        faults.add(new Fault(column.zh(), column.shown(value), rule, advice));
    }

    /** The cell, never flawed and never missing. */
    Cell cell(Column column) {
        var cell = cells.getOrDefault(column, Cell.Text.EMPTY);
        if (cell instanceof Cell.Flawed flawed) {
            fault(
                    column,
                    flawed.fault().value(),
                    flawed.fault().rule(),
                    flawed.fault().advice());
            return Cell.Text.EMPTY;
        }
        if (UnwantedCharacters.areIn(cell.text())) {
            fault(
                    column,
                    UnwantedCharacters.shown(cell.text()),
                    Rule.FORMAT,
                    "有控制字符、改变文字方向的字符或半个字符（显示为□），请删除。Remove the control characters, shown as □.");
        }
        if (cell.isBlank() && column.required() && !context.limits().unknown().contains(column.key())) {
            fault(column, "", Rule.REQUIRED, "请填写“%s”。Fill in %s.".formatted(column.zh(), column.en()));
        }
        return cell;
    }

    /** The text without blanks around it; empty where there is none. */
    String text(Column column) {
        return text(column, column.maxChars());
    }

    String text(Column column, int maxChars) {
        var text = cell(column).text().strip();
        if (text.length() > maxChars) {
            fault(
                    column,
                    text,
                    Rule.TOO_LONG,
                    "现有 %1$d 字，最多 %2$d 字，请精简。It has %1$d characters; shorten it to %2$d."
                            .formatted(text.length(), maxChars));
        }
        return text;
    }

    /** The key of a record: no blanks, at most {@value #MAX_KEY_CHARS} characters. */
    String key(Column column) {
        var key = text(column, MAX_KEY_CHARS);
        if (key.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            fault(column, key, Rule.FORMAT, "编号中不能有空格或控制字符。Remove blanks and control characters from it.");
        }
        return key;
    }

    /** The texts of a cell that holds several. */
    List<String> texts(Column column) {
        var texts = items(cell(column), ITEM_SEPARATORS);
        for (var text : texts) {
            if (text.length() > column.maxChars()) {
                fault(
                        column,
                        text,
                        Rule.TOO_LONG,
                        "单项最多 %1$d 字。One item has at most %1$d characters.".formatted(column.maxChars()));
            }
        }
        return texts;
    }

    /** The Chinese word of a value of the column's list; empty where the cell is. */
    String choice(Column column) {
        var text = text(column);
        return text.isEmpty()
                ? ""
                : value(column, text).map(ValueList.Value::zh).orElse("");
    }

    /** The constant of a value of the column's list. */
    Optional<String> choiceCode(Column column) {
        var text = text(column);
        return text.isEmpty() ? Optional.empty() : value(column, text).map(ValueList.Value::code);
    }

    /** The Chinese words of several values of the column's list. */
    List<String> choices(Column column) {
        return texts(column).stream()
                .flatMap(text -> value(column, text).stream())
                .map(ValueList.Value::zh)
                .distinct()
                .toList();
    }

    /** The codes of a cell, each as {@code find} knows it; one that it does not know is a fault. */
    List<String> codes(Column column, Function<String, Optional<String>> find) {
        var codes = new ArrayList<String>();
        for (var text : texts(column)) {
            var code = find.apply(text);
            if (code.isEmpty()) {
                fault(
                        column,
                        text,
                        Rule.UNKNOWN_CODE,
                        "“%1$s”不在分类表中，请核对代码或名称。There is no “%1$s” in the taxonomy: check it.".formatted(text));
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    /** One code; empty where the cell is. */
    String code(Column column, Function<String, Optional<String>> find) {
        var codes = codes(column, find);
        if (codes.size() > 1) {
            fault(column, String.join("；", codes), Rule.FORMAT, "此列只能填一个。Give one only.");
        }
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    /** A whole number within bounds, or null where the cell is empty. */
    @Nullable
    Integer integer(Column column, int min, int max) {
        var number = decimal(column, min, max);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            fault(column, cell(column).text(), Rule.NUMBER, "请填整数。Give a whole number.");
            return null;
        }
        return (int) (double) number;
    }

    /** A number within bounds, or null where the cell is empty. */
    @Nullable
    Double decimal(Column column, double min, double max) {
        var text = text(column).replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            return null;
        }
        double number;
        try {
            number = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            fault(column, text, Rule.NUMBER, "请只填数字，不带单位。Give a number without a unit.");
            return null;
        }
        if (number < min || number > max) {
            var advice = "请填 %1$s 到 %2$s 之间的数。Give a number from %1$s to %2$s.".formatted(plain(min), plain(max));
            fault(column, text, Rule.RANGE, advice);
            return null;
        }
        return number;
    }

    /** A day from 1950 on, or null where the cell is empty. */
    @Nullable
    LocalDate day(Column column, boolean mayBeFuture) {
        var text = text(column);
        return text.isEmpty() ? null : sensible(column, text, Dates.day(text), mayBeFuture);
    }

    /** A month from 1950 on, or null where the cell is empty. */
    @Nullable
    YearMonth month(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var first = sensible(column, text, Dates.month(text).map(month -> month.atDay(1)), false);
        return first == null ? null : YearMonth.from(first);
    }

    /** A day that can be meant, else a fault and null. */
    @Nullable
    LocalDate sensible(Column column, String text, Optional<LocalDate> day, boolean mayBeFuture) {
        int lastYear = context.limits().today().getYear() + (mayBeFuture ? LAST_FUTURE_YEARS : 1);
        if (day.isEmpty() || day.get().getYear() < FIRST_YEAR || day.get().getYear() > lastYear) {
            fault(
                    column,
                    text,
                    Rule.DATE,
                    "请按 2026-11-23（月份 2026-11）填写，年份 %1$d 至 %2$d。Write 2026-11-23, or 2026-11 for a month; years %1$d to %2$d."
                            .formatted(FIRST_YEAR, lastYear));
            return null;
        }
        return day.get();
    }

    /** A calendar year, or 0 where the cell is empty; a whole date is taken for its year. */
    int year(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        var day = text.matches("\\d{4}年?")
                ? Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 1))
                : Dates.month(text).map(month -> month.atDay(1));
        var sensible = sensible(column, text, day, false);
        return sensible == null ? 0 : sensible.getYear();
    }

    /** Yes or no, or null where the cell is empty. */
    @Nullable
    Boolean flag(Column column) {
        var text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(column, text, Rule.VALUE_LIST, "请填“是”或“否”。Write 是 (yes) or 否 (no).");
        }
        return YES.contains(text);
    }

    /** An organisation by id or name; one that nobody knows keeps its name. Null where the cell is empty. */
    @Nullable
    OrganisationRef organisation(Column column) {
        var text = text(column);
        return text.isEmpty() ? null : organisationOf(text);
    }

    /** Several organisations, as {@link #organisation} reads one. */
    List<OrganisationRef> organisations(Column column) {
        return texts(column).stream()
                .filter(text -> !text.equals("无"))
                .map(this::organisationOf)
                .toList();
    }

    /** An organisation that must have a record of its own; null and a fault where it has none. */
    @Nullable
    OrganisationRef knownOrganisation(Column column) {
        var named = compound(cell(column));
        for (var text : named) {
            var known = context.known().acceptedOrganisation(text);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (!named.isEmpty()) {
            fault(column, String.join("；", named), Rule.REFERENCE, advice(named.getFirst()));
        }
        return null;
    }

    OrganisationRef organisationOf(String text) {
        return context.known().organisation(text).orElseGet(() -> new OrganisationRef(null, text));
    }

    /** The parts of each entry of a compound cell, see {@link Entries}. */
    List<List<String>> entries(Column column, List<List<String>> keys) {
        return new Entries(this, column, keys).read(cell(column));
    }

    /** The entries of a compound cell that is one text. */
    static List<String> compound(Cell cell) {
        return items(cell, COMPOUND_SEPARATORS);
    }

    private static List<String> items(Cell cell, Pattern separators) {
        var texts = cell instanceof Cell.Items items
                ? items.items().stream().map(Cell::text)
                : separators.splitAsStream(cell.text());
        return texts.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private Optional<ValueList.Value> value(Column column, String text) {
        var list = context.taxonomies().valueLists().list(column.valueList());
        var value = list.find(text);
        if (value.isEmpty()) {
            var words = String.join(
                    "、", list.values().stream().map(ValueList.Value::zh).toList());
            fault(column, text, Rule.VALUE_LIST, "请从以下取值中选择：%1$s。Choose one of: %1$s.".formatted(words));
        }
        return value;
    }

    private String advice(String name) {
        return context.known().organisationsNamed(name) > 1
                ? "有多个同名单位，请填单位编号。Several organisations have this name: give the id."
                : "请先导入该单位（单位表），或改正编号、名称。Import the organisation first, or mend its id or name.";
    }

    private static String plain(double number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}

package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells of one row, read by meaning. Whatever is wrong is collected as a fault, all of it, and a harmless value is
 * returned in its place; a record is made only of a row {@linkplain #isRight without faults}.
 */
public final class RowCells {

    private static final Pattern ITEM_SEPARATORS = Pattern.compile("[；;、|,，\\n\\r]+");
    private static final Pattern COMPOUND_SEPARATORS = Pattern.compile("[；;\\n\\r]+");
    private static final int MAX_KEY_CHARS = 120;

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
        var cell = CellText.read(column, cells.getOrDefault(column, Cell.Text.EMPTY));
        var flaw = flaw(column, cell);
        if (flaw.isPresent()) {
            fault(column, flaw.get().value(), flaw.get().rule(), flaw.get().advice());
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

    /** What the reader found wrong; a list may have many short items, and still must fit into a cell for mending. */
    private static Optional<Fault> flaw(Column column, Cell cell) {
        return cell instanceof Cell.Text
                ? Optional.empty()
                : cell.fault().or(() -> Cell.of(CellText.of(column, cell)).fault());
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

    /** The parts of each entry of a compound cell, see {@link Entries}. */
    List<List<String>> entries(Column column) {
        return new Entries(this, column).read(cell(column));
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
}

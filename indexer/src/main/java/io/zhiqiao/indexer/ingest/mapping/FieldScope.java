package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.source.Cell;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a placeholder can name: a field of the row, with dots into objects and {@code [n]} into lists; inside an element of
 * a list also {@code .} the element, {@code #} its number from 1, {@code [#]} the item at the same place of another list,
 * and {@code outer.} for the fields around it.
 *
 * @param fields of the row or the element
 * @param outer of the row around the element; the same for a row
 * @param element the element, or the row
 * @param number of the element, from 1; 0 for a row
 */
record FieldScope(Map<String, Cell> fields, Map<String, Cell> outer, Cell element, int number) {

    private static final String OUTER = "outer.";
    private static final Pattern INDEXED = Pattern.compile("(.*)\\[(#|\\d{1,6})\\]");

    static FieldScope of(Map<String, Cell> row) {
        return new FieldScope(row, row, new Cell.Fields(row), 0);
    }

    FieldScope inside(Cell item, int itemNumber) {
        var itsFields = item instanceof Cell.Fields object ? object.fields() : Map.<String, Cell>of();
        return new FieldScope(itsFields, fields, item, itemNumber);
    }

    Cell find(String path) {
        if (path.equals(".")) {
            return element;
        }
        if (path.equals("#")) {
            return Cell.of(String.valueOf(number));
        }
        return path.startsWith(OUTER) ? walk(outer, path.substring(OUTER.length())) : walk(fields, path);
    }

    private Cell walk(Map<String, Cell> from, String path) {
        var whole = from.get(path);
        if (whole != null) {
            return whole;
        }
        Cell cell = new Cell.Fields(from);
        for (var step : path.split("\\.", -1)) {
            cell = step(cell, step);
        }
        return cell;
    }

    private Cell step(Cell cell, String step) {
        var indexed = INDEXED.matcher(step);
        if (!indexed.matches()) {
            return cell instanceof Cell.Fields object
                    ? object.fields().getOrDefault(step, Cell.Text.EMPTY)
                    : Cell.Text.EMPTY;
        }
        int index = indexed.group(2).equals("#") ? number - 1 : Integer.parseInt(indexed.group(2));
        return step(cell, indexed.group(1)) instanceof Cell.Items list
                        && index >= 0
                        && index < list.items().size()
                ? list.items().get(index)
                : Cell.Text.EMPTY;
    }
}

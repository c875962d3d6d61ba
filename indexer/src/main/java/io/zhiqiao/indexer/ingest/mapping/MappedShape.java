package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A foreign layout: columns are filled from templates, once per row or once per element of a list inside it. */
public final class MappedShape implements RowShape {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final Sheet<?> sheet;
    private final Mapping.Feed feed;
    private final CellTemplate when;
    private final Map<Column, CellTemplate> columns = new HashMap<>();

    MappedShape(Sheet<?> sheet, Mapping.Feed feed) {
        this.sheet = sheet;
        this.feed = feed;
        this.when = new CellTemplate(feed.when());
        feed.columns()
                .forEach((key, template) -> columns.put(sheet.column(key).orElseThrow(), new CellTemplate(template)));
    }

    @Override
    public Sheet<?> sheet() {
        return sheet;
    }

    @Override
    public Set<String> unknown() {
        return feed.unknown();
    }

    @Override
    public boolean keepsFirst() {
        return feed.keepFirst();
    }

    @Override
    public List<Shaped> shape(RawRow row) {
        if (!row.faults().isEmpty() && row.cells().isEmpty()) {
            return List.of(new Shaped(Map.of(), row.faults(), row.text()));
        }
        var scope = FieldScope.of(row.cells());
        if (!feed.when().isEmpty() && when.fill(scope).isBlank()) {
            return List.of();
        }
        if (feed.each().isEmpty()) {
            return List.of(new Shaped(fill(scope), row.faults(), row.text()));
        }
        return scope.find(feed.each()) instanceof Cell.Items list ? elements(row, scope, list.items()) : List.of();
    }

    private List<Shaped> elements(RawRow row, FieldScope scope, List<Cell> items) {
        var shaped = new ArrayList<Shaped>(items.size());
        for (int i = 0; i < items.size(); i++) {
            shaped.add(new Shaped(fill(scope.inside(items.get(i), i + 1)), row.faults(), row.text()));
        }
        return shaped;
    }

    private Map<Column, Cell> fill(FieldScope scope) {
        Map<Column, Cell> cells = HashMap.newHashMap(columns.size());
        columns.forEach((column, template) -> {
            var cell = template.fill(scope);
            cells.put(column, isId(column) ? withoutBlanks(cell) : cell);
        });
        return cells;
    }

    private static boolean isId(Column column) {
        return column.key().endsWith("Id");
    }

    private static Cell withoutBlanks(Cell cell) {
        return cell instanceof Cell.Text text
                ? Cell.of(BLANKS.matcher(text.text()).replaceAll(""))
                : cell;
    }
}

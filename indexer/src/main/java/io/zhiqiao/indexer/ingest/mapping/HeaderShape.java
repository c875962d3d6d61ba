package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Our own layout: columns are recognised by their headers; others are passed over and remembered. */
public final class HeaderShape implements RowShape {

    private static final int MAX_IGNORED = 100;

    private final Sheet<?> sheet;
    private final Set<String> unknown;
    private final Headers headers;
    private final Map<String, Optional<Column>> columns = new HashMap<>();
    private final Set<String> ignored = new TreeSet<>();

    /** The layout of {@code sheet}. */
    public HeaderShape(Sheet<?> sheet, Set<String> unknown) {
        this.sheet = sheet;
        this.unknown = Set.copyOf(unknown);
        this.headers = Headers.of(sheet);
    }

    @Override
    public Sheet<?> sheet() {
        return sheet;
    }

    @Override
    public Set<String> unknown() {
        return unknown;
    }

    @Override
    public boolean keepsFirst() {
        return false;
    }

    /** Headers that were passed over so far; at most {@value #MAX_IGNORED}. */
    public Set<String> ignored() {
        return ignored;
    }

    @Override
    public List<Shaped> shape(RawRow row) {
        var whole = MendedShape.wholeRow(row);
        if (whole.isPresent() && whole.get().faults().isEmpty()) {
            return List.of(new Shaped(cells(whole.get()), row.faults(), ""));
        }
        return List.of(whole.map(broken -> new Shaped(cells(row), broken.faults(), broken.text()))
                .orElseGet(() -> new Shaped(cells(row), row.faults(), row.text())));
    }

    private Map<Column, Cell> cells(RawRow row) {
        Map<Column, Cell> cells = HashMap.newHashMap(row.cells().size());
        row.cells().forEach((header, cell) -> {
            var column = column(header);
            if (column.isPresent()) {
                // Two headers may mean one column (a DOI and a publication number): the first that says something
                // counts.
                cells.merge(column.get(), cell, (first, second) -> first.isBlank() ? second : first);
            } else if (!cell.isBlank() && ignored.size() < MAX_IGNORED && !Headers.OF_REJECTED_ROWS.contains(header)) {
                ignored.add(header);
            }
        });
        return cells;
    }

    private Optional<Column> column(String header) {
        var known = columns.get(header);
        if (known == null) {
            known = Headers.OF_REJECTED_ROWS.contains(header) ? Optional.empty() : headers.column(header);
            if (columns.size() < 1_000) {
                columns.put(header, known);
            }
        }
        return known;
    }
}

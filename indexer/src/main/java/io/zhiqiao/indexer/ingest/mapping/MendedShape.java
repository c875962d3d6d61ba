package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.JsonLine;
import io.zhiqiao.indexer.ingest.source.RawRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rejected rows of a foreign layout, mended: what had been taken apart stands in our own columns, and a row that could not
 * be taken apart still has the foreign layout.
 */
public final class MendedShape implements RowShape {

    private final HeaderShape own;
    private final List<RowShape> foreign;

    /**
     * Rows of one sheet.
     *
     * @param own the layout of that sheet
     * @param foreign what rows of the foreign layout feed it; at least one
     */
    public MendedShape(HeaderShape own, List<RowShape> foreign) {
        this.own = own;
        this.foreign = List.copyOf(foreign);
    }

    /** The row that stands as a whole in one cell of {@code row}, if one does. */
    static Optional<RawRow> wholeRow(RawRow row) {
        var text = row.cells().getOrDefault(Headers.WHOLE_ROW, Cell.Text.EMPTY).text();
        return text.isBlank() ? Optional.empty() : Optional.of(JsonLine.row(row.number(), text));
    }

    @Override
    public Sheet<?> sheet() {
        return own.sheet();
    }

    @Override
    public Set<String> unknown() {
        var unknown = new HashSet<>(own.unknown());
        foreign.forEach(shape -> unknown.addAll(shape.unknown()));
        return unknown;
    }

    @Override
    public boolean keepsFirst() {
        return foreign.stream().anyMatch(RowShape::keepsFirst);
    }

    @Override
    public List<Shaped> shape(RawRow row) {
        var whole = wholeRow(row);
        return whole.isPresent() && whole.get().faults().isEmpty()
                ? foreign.stream()
                        .flatMap(shape -> shape.shape(whole.get()).stream())
                        .toList()
                : own.shape(row);
    }
}

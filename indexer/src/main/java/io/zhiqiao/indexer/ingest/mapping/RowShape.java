package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.source.RawRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows of one of our sheets a row of a file feeds. */
public sealed interface RowShape permits HeaderShape, MappedShape, MendedShape {

    /** The sheet that is fed. */
    Sheet<?> sheet();

    /** Keys of required columns that the source does not have. */
    Set<String> unknown();

    /** Whether a second row of the same key says the same thing again, instead of being a fault. */
    boolean keepsFirst();

    /** The rows; none where the row does not feed the sheet. */
    List<Shaped> shape(RawRow row);

    /**
     * A row of one of our sheets.
     *
     * @param cells by column; columns may be missing
     * @param faults what the reader found wrong
     * @param text the row as it is written where it could not be taken apart; else empty
     */
    record Shaped(Map<Column, Cell> cells, List<Fault> faults, String text) {}
}

package io.zhiqiao.indexer.ingest.source;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number the row as the file's program counts it, from 1
 * @param cells by header as written, in the order of the file; empty cells may be missing
 * @param faults what the reader found wrong with the row as a whole
 * @param text the row as it is written, up to {@link Cell#MAX_CHARS}, where it could not be taken apart; else empty
 */
public record RawRow(int number, Map<String, Cell> cells, List<Fault> faults, String text) {

    public RawRow {
        text = text.substring(0, Math.min(text.length(), Cell.MAX_CHARS));
    }

    /** A row that was taken apart. */
    public RawRow(int number, Map<String, Cell> cells, List<Fault> faults) {
        this(number, cells, faults, "");
    }

    /** A row with which nothing is wrong so far. */
    public RawRow(int number, Map<String, Cell> cells) {
        this(number, cells, List.of());
    }
}

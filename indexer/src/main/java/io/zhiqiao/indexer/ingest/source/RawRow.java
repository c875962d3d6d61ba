package io.zhiqiao.indexer.ingest.source;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number the row as the file's program counts it, from 1
 * @param cells by header as written, in the order of the file; empty cells may be missing
 * @param faults what the reader found wrong with the row as a whole
 */
public record RawRow(int number, Map<String, Cell> cells, List<Fault> faults) {

    /** A row with which nothing is wrong so far. */
    public RawRow(int number, Map<String, Cell> cells) {
        this(number, cells, List.of());
    }
}

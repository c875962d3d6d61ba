package io.zhiqiao.indexer.ingest.source;

import java.util.List;
import java.util.function.Predicate;

/**
 * One line of a table before it is known what its columns are called.
 *
 * @param number as the file's program counts it, from 1
 * @param cells in the order of the columns
 * @param faults what is wrong with the line as a whole
 */
record Line(int number, List<Cell> cells, List<Fault> faults) {

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }

    /** Where lines come from. */
    @FunctionalInterface
    interface Source {

        /**
         * Hands on each line until {@code next} says that it has enough.
         *
         * @throws UnreadableFileException if the file breaks before its end
         */
        void read(Predicate<Line> next) throws UnreadableFileException;
    }
}

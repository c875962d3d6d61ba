package io.zhiqiao.indexer.ingest.source;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a scan of a workbook found out before its rows are read. One scan, one thread. */
final class XlsxFacts {

    private final Map<String, String> partByRelation = new HashMap<>();
    private final Map<String, SheetFacts> sheetByPart = new HashMap<>();

    /** Says which part holds a sheet; names of parts do not depend on upper and lower case. */
    void relation(String id, String part) throws UnreadableFileException {
        var before = partByRelation.put(id, plain(part));
        if (before != null && !before.equals(plain(part))) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED, "“%1$s”指向两张工作表。Two sheets are called %1$s.".formatted(shown(id)));
        }
    }

    void sheet(String part, SheetFacts facts) {
        sheetByPart.put(plain(part), facts);
    }

    /**
     * The facts of the sheet that the workbook refers to by {@code relationId}.
     *
     * @throws UnreadableFileException if no scan has seen that sheet, so that nothing is known of it
     */
    SheetFacts sheet(String relationId) throws UnreadableFileException {
        var facts = sheetByPart.get(partByRelation.getOrDefault(relationId, ""));
        if (facts == null) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED,
                    "工作表“%1$s”没有对应的 XML 内容。The sheet %1$s has no part of XML.".formatted(shown(relationId)));
        }
        return facts;
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT);
    }

    private static String shown(String id) {
        return id.substring(0, Math.min(id.length(), 20));
    }

    /** What is known of one sheet. */
    static final class SheetFacts {

        private static final int MAX_MERGED = 100_000;
        private static final int MAX_MERGED_ROWS = 2_000_000;
        private static final int MAX_FORMULAS = 2_000_000;
        private static final int COLUMN_BITS = 14;

        private final List<String> merged = new ArrayList<>();
        private final Map<Integer, Integer> mergedByRow = new HashMap<>();
        private final LongHashSet formulas = new LongHashSet();
        private long mergedRows;
        private long rows;

        void countRow() {
            rows++;
        }

        long rows() {
            return rows;
        }

        /** Column and row from 1. */
        void formula(int column, int row) throws UnreadableFileException {
            if (formulas.size() >= MAX_FORMULAS) {
                throw new UnreadableFileException(
                        FileRule.TOO_LARGE, "公式过多，请整表粘贴为数值。There are too many formulas: paste them as values.");
            }
            formulas.add(((long) row << COLUMN_BITS) | (column - 1));
        }

        /** Column and row from 1. */
        boolean hasFormula(int column, int row) {
            return formulas.contains(((long) row << COLUMN_BITS) | (column - 1));
        }

        void merge(String range, int firstRow, int lastRow) throws UnreadableFileException {
            mergedRows += (long) lastRow - firstRow + 1;
            if (merged.size() >= MAX_MERGED || mergedRows > MAX_MERGED_ROWS) {
                throw new UnreadableFileException(
                        FileRule.TOO_LARGE, "合并单元格过多，请取消合并。There are too many merged cells: unmerge them.");
            }
            for (int row = firstRow; row <= lastRow; row++) {
                mergedByRow.putIfAbsent(row, merged.size());
            }
            merged.add(range);
        }

        /** What is wrong with a row because of merged cells. */
        List<Fault> faults(int row) {
            var index = mergedByRow.get(row);
            return index == null
                    ? List.of()
                    : List.of(new Fault(
                            "",
                            merged.get(index),
                            Rule.MERGED_CELL,
                            "该行与合并单元格 %1$s 相交：请取消合并，每行填全。Unmerge %1$s and fill in every row."
                                    .formatted(merged.get(index))));
        }
    }
}

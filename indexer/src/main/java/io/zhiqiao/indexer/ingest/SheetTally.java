package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.store.Change;
import java.util.EnumMap;
import java.util.Map;

/** Counts what becomes of the rows of one table. */
final class SheetTally {

    private final String file;
    private final String sheet;
    private final String kind;
    private final Map<Change, Long> changes = new EnumMap<>(Change.class);
    private long rejected;

    SheetTally(String file, String sheet, String kind) {
        this.file = file;
        this.sheet = sheet;
        this.kind = kind;
    }

    void count(Change change) {
        changes.merge(change, 1L, Long::sum);
    }

    void countRejected() {
        rejected++;
    }

    /** Whether there was a row, right or wrong. */
    boolean hasRows() {
        return rejected > 0 || !changes.isEmpty();
    }

    /** Whether a row told of a record that the store had. */
    boolean hasKnown() {
        return changes.containsKey(Change.UNCHANGED) || changes.containsKey(Change.CHANGED);
    }

    ImportReport.SheetReport report() {
        long added = changes.getOrDefault(Change.ADDED, 0L);
        long changed = changes.getOrDefault(Change.CHANGED, 0L);
        long unchanged = changes.getOrDefault(Change.UNCHANGED, 0L);
        long withdrawn = changes.getOrDefault(Change.WITHDRAWN, 0L);
        long rows = added + changed + unchanged + rejected;
        return new ImportReport.SheetReport(file, sheet, kind, rows, added, changed, unchanged, withdrawn, rejected);
    }
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.sheet.KnownRecords;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what complete lists no longer have. Nothing is withdrawn because of a row or a file that could not be read:
 * a rejected row keeps its record, an unreadable file keeps all of them.
 */
final class Withdrawals {

    private final RecordTransaction store;
    private final KnownRecords known;
    private final Map<String, Map<RecordKind<?>, SheetTally>> listed = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> excluded = new TreeSet<>();

    Withdrawals(RecordTransaction store, KnownRecords known) {
        this.store = store;
        this.known = known;
    }

    /** A file lists records of that kind. */
    void listed(String file, RecordKind<?> kind, SheetTally tally) {
        listed.computeIfAbsent(file, ignored -> new LinkedHashMap<>()).putIfAbsent(kind, tally);
    }

    /** A file was not read to its end. */
    void exclude(String file) {
        unreadable.add(file);
    }

    /** A row of that key was rejected. */
    void keep(RecordKind<?> kind, String key) {
        kept.add(kind.name() + "/" + key);
    }

    /** Files of which nothing was withdrawn although they were complete lists. */
    Set<String> excluded() {
        return excluded;
    }

    void forEach(Action action) {
        listed.forEach((file, kinds) -> kinds.forEach((kind, tally) -> {
            if (unreadable.contains(file) || cannotTellKeys(kind, tally)) {
                excluded.add(file);
            } else {
                missing(file, kind).forEach(key -> action.withdraw(kind, key, tally));
            }
        }));
    }

    /** The key of a count is made of many cells: of a rejected row it is not known. */
    private static boolean cannotTellKeys(RecordKind<?> kind, SheetTally tally) {
        return kind.equals(RecordKind.PATENT_USAGE) && tally.hasRejected();
    }

    private List<String> missing(String file, RecordKind<?> kind) {
        var missing = new ArrayList<String>();
        store.keysFrom(kind, file).forEach(key -> {
            if (known.placeOf(kind, key) < 0 && !kept.contains(kind.name() + "/" + key)) {
                missing.add(key);
            }
        });
        return missing;
    }

    /** Withdraws one record. */
    @FunctionalInterface
    interface Action {

        void withdraw(RecordKind<?> kind, String key, SheetTally tally);
    }
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.sheet.KnownRecords;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out what complete lists no longer have. Nothing is withdrawn by guess: a rejected row keeps its record, and all
 * records of a kind stay where a row does not say which one it is, where a sheet was not read to its end, or where a list
 * has nothing in common with the one that had its name before.
 */
final class Withdrawals {

    private final RecordStore store;
    private final KnownRecords known;
    private final boolean sourcesAreGiven;
    private final Map<Listed, List<SheetTally>> listed = new LinkedHashMap<>();
    private final Set<String> unreadSources = new HashSet<>();
    private final Set<Listed> unreadKinds = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<Listed> familiar = new HashSet<>();
    private final Set<Listed> unread = new LinkedHashSet<>();
    private final Set<Listed> others = new LinkedHashSet<>();

    /** Looks into {@code store}; a name that somebody gave a source is trusted. */
    Withdrawals(RecordStore store, KnownRecords known, boolean sourcesAreGiven) {
        this.store = store;
        this.known = known;
        this.sourcesAreGiven = sourcesAreGiven;
    }

    /** A source lists records of that kind. */
    void listed(String source, RecordKind<?> kind, SheetTally tally) {
        listed.computeIfAbsent(new Listed(source, kind.name()), ignored -> new ArrayList<>())
                .add(tally);
    }

    /** Not all of a source was read, and of which kind the rest is cannot be told. */
    void exclude(String source) {
        unreadSources.add(source);
    }

    /** Not all records of that kind were read. */
    void exclude(String source, RecordKind<?> kind) {
        unreadKinds.add(new Listed(source, kind.name()));
    }

    /** A row of that key was rejected. */
    void keep(String source, RecordKind<?> kind, String key) {
        kept.add(kind.name() + "/" + key);
        if (store.contains(kind, key)) {
            familiar.add(new Listed(source, kind.name()));
        }
    }

    /** Lists of which not all was read. */
    Set<Listed> unread() {
        return unread;
    }

    /** Lists that seem to be others than the ones which had their names before. */
    Set<Listed> others() {
        return others;
    }

    void forEach(Action action) {
        listed.forEach((list, tallies) -> {
            var kind = kind(list);
            var missing = missing(list.source(), kind);
            if (missing.isEmpty()) {
                return;
            }
            if (unreadSources.contains(list.source()) || unreadKinds.contains(list)) {
                unread.add(list);
            } else if (!sourcesAreGiven && !familiar.contains(list) && isOther(tallies)) {
                others.add(list);
            } else {
                missing.forEach(key -> action.withdraw(kind, key, tallies.getFirst()));
            }
        });
    }

    /** All rows are new to the store, although what this list had before is all missing. */
    private static boolean isOther(List<SheetTally> tallies) {
        return tallies.stream().anyMatch(SheetTally::hasRows)
                && tallies.stream().noneMatch(SheetTally::hasKnown);
    }

    private List<String> missing(String source, RecordKind<?> kind) {
        var missing = new ArrayList<String>();
        store.forEachKeyFrom(kind, source, key -> {
            if (known.placeOf(kind, key) < 0 && !kept.contains(kind.name() + "/" + key)) {
                missing.add(key);
            }
        });
        return missing;
    }

    private static RecordKind<?> kind(Listed list) {
        return RecordKind.all().stream()
                .filter(kind -> kind.name().equals(list.kind()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The records of one kind of one source.
     *
     * @param source its name
     * @param kind name of the kind
     */
    record Listed(String source, String kind) {}

    /** Withdraws one record. */
    @FunctionalInterface
    interface Action {

        void withdraw(RecordKind<?> kind, String key, SheetTally tally);
    }
}

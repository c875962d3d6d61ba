package io.zhiqiao.indexer.store;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All records of a kind in memory, each as the little of it that a list needs. Follows the records with every question,
 * and reads only what was changed since the last one. Safe to share between threads.
 *
 * @param <T> type of the records
 * @param <V> what is kept of each
 */
public final class RecordView<T, V> {

    private final RecordStore store;
    private final RecordKind<T> kind;
    private final Function<T, V> line;
    private final Object reading = new Object();
    private volatile Lines<V> latest = new Lines<>(-1, Collections.emptyNavigableMap());

    /**
     * Reads nothing yet.
     *
     * @param line what is kept of a record; the same for the same record
     */
    public RecordView(RecordStore store, RecordKind<T> kind, Function<T, V> line) {
        this.store = store;
        this.kind = kind;
        this.line = line;
    }

    /** All records that are not withdrawn, by ascending key; stays as it is. */
    public NavigableMap<String, V> now() {
        var known = latest;
        if (known.count() == store.changes().count()) {
            return known.byKey();
        }
        synchronized (reading) {
            // What is committed from here on is read now or found in the log by the next question.
            var count = store.changes().count();
            latest = new Lines<>(count, changedSince(latest).map(this::mended).orElseGet(this::all));
            return latest.byKey();
        }
    }

    private Optional<Set<String>> changedSince(Lines<V> known) {
        return known.count() < 0 ? Optional.empty() : store.changes().since(known.count(), kind);
    }

    private NavigableMap<String, V> mended(Set<String> changed) {
        if (changed.isEmpty()) {
            return latest.byKey();
        }
        var byKey = new TreeMap<>(latest.byKey());
        byKey.keySet().removeAll(changed);
        store.findAll(kind, changed).forEach((key, record) -> byKey.put(key, line.apply(record)));
        return Collections.unmodifiableNavigableMap(byKey);
    }

    private NavigableMap<String, V> all() {
        var byKey = new TreeMap<String, V>();
        store.forEach(kind, record -> byKey.put(kind.key().apply(record), line.apply(record)));
        return Collections.unmodifiableNavigableMap(byKey);
    }

    private record Lines<V>(long count, NavigableMap<String, V> byKey) {}
}

package io.zhiqiao.indexer.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * All records of a kind in memory, each in a form made for what is asked: read once, then changed with each record that
 * changes. For lists that people look through, which would otherwise be read as a whole again and again. Any number of
 * threads.
 *
 * @param <T> a record
 * @param <V> its form
 */
public final class KeptRecords<T, V> {

    private final RecordStore records;
    private final RecordKind<T> kind;
    private final Function<Versioned<T>, V> form;
    private final NavigableMap<String, V> kept = new ConcurrentSkipListMap<>();
    private long seen = -1;

    /**
     * Reads nothing yet.
     *
     * @param form made of each record; never null
     */
    public KeptRecords(RecordStore records, RecordKind<T> kind, Function<Versioned<T>, V> form) {
        // What a transaction may still take back must not stay here.
        this.records = records.committed();
        this.kind = kind;
        this.form = form;
    }

    /**
     * Everything that is not withdrawn, by ascending key, as of now or later: what is committed while somebody looks
     * through it may or may not be seen.
     */
    public NavigableMap<String, V> byKey() {
        catchUp();
        return Collections.unmodifiableNavigableMap(kept);
    }

    private synchronized void catchUp() {
        // Asked first, so that a change meanwhile is read once more, not left out.
        var now = records.changeCount();
        if (now == seen) {
            return;
        }
        var changed = seen < 0 ? null : records.changedSince(kind, seen).orElse(null);
        if (changed == null) {
            readAll();
        } else {
            changed.stream().distinct().forEach(this::read);
        }
        seen = now;
    }

    private void readAll() {
        var there = new HashSet<String>();
        records.forEachVersioned(kind, found -> {
            var key = kind.key().apply(found.record());
            there.add(key);
            kept.put(key, form.apply(found));
        });
        kept.keySet().retainAll(there);
    }

    private void read(String key) {
        records.findVersioned(kind, key)
                .ifPresentOrElse(found -> kept.put(key, form.apply(found)), () -> kept.remove(key));
    }
}

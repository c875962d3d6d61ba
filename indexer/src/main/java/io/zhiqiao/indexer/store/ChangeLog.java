package io.zhiqiao.indexer.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which records were changed since this store was opened, so that whoever keeps copies knows which of them are old. Safe
 * to share between threads.
 *
 * <p>Only the latest changes are kept one by one; whoever comes later reads everything again, which costs no more then.
 */
public final class ChangeLog {

    private static final int KEPT = 4_096;

    private final Deque<Changed> latest = new ArrayDeque<>();
    private volatile long count;

    /** Grows with each committed change of any record. */
    public long count() {
        return count;
    }

    /**
     * Keys of the records of {@code kind} that were changed after {@code seen}; empty where it is too long ago to say.
     *
     * @param seen a {@link #count} of before; the copies were read after it was asked for
     */
    public Optional<Set<String>> since(long seen, RecordKind<?> kind) {
        synchronized (latest) {
            if (count - seen > latest.size()) {
                return Optional.empty();
            }
            var keys = new HashSet<String>();
            var newest = latest.descendingIterator();
            for (long place = count; place > seen; place--) {
                var changed = newest.next();
                if (changed.kind().equals(kind.name())) {
                    keys.add(changed.key());
                }
            }
            return Optional.of(keys);
        }
    }

    /** Notes what a transaction changed, after its commit. */
    void add(Collection<Changed> changes) {
        synchronized (latest) {
            changes.forEach(latest::addLast);
            while (latest.size() > KEPT) {
                latest.removeFirst();
            }
            count += changes.size();
        }
    }

    /**
     * A record that was changed.
     *
     * @param kind name of its kind
     * @param key its key
     */
    record Changed(String kind, String key) {}
}

package io.zhiqiao.indexer.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which records were changed by this process lately, in the order of their commits. Any number of threads. */
final class ChangeLog {

    /** Beyond it whoever keeps copies had better read all of them again. */
    static final int MOST_KEPT = 10_000;

    private final ArrayDeque<Changed> latest = new ArrayDeque<>();
    private long position;

    /** How many changes there were so far. */
    synchronized long position() {
        return position;
    }

    /** Records were committed together. */
    synchronized void add(List<Changed> changed) {
        latest.addAll(changed);
        position += changed.size();
        while (latest.size() > MOST_KEPT) {
            latest.remove();
        }
    }

    /** More was committed together than is worth to be named. */
    synchronized void addMany() {
        latest.clear();
        position += MOST_KEPT;
    }

    /** Keys of records of a kind that changed after {@code since}; empty where that is not known any more. */
    synchronized Optional<List<String>> since(RecordKind<?> kind, long since) {
        if (position - since > latest.size()) {
            return Optional.empty();
        }
        var keys = new ArrayList<String>();
        var number = position - latest.size();
        for (var changed : latest) {
            if (++number > since && changed.kind().equals(kind.name())) {
                keys.add(changed.key());
            }
        }
        return Optional.of(keys);
    }

    /**
     * A record that changed.
     *
     * @param kind name of its kind
     * @param key its key
     */
    record Changed(String kind, String key) {}
}

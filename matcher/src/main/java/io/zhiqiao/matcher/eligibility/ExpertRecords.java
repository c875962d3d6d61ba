package io.zhiqiao.matcher.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records of experts, kept in memory until they change: a match asks for hundreds of them.
 *
 * <p>Contact data are left out on the way in, so that nothing behind this point can show them.
 */
public final class ExpertRecords {

    /** All kept records together, in characters of their free text and a flat rate for the rest of each: an eighth of the heap. */
    private static final long MAX_KEPT_CHARS =
            Math.min(150_000_000, Runtime.getRuntime().maxMemory() / (8 * Character.BYTES));

    private static final int FLAT_RATE_CHARS = 500;

    private final RecordStore records;
    private final AtomicLong followed;
    private final Cache<ExpertId, Expert> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_KEPT_CHARS)
            .weigher((ExpertId id, Expert expert) -> weight(expert))
            .build();

    /** Reads from {@code records}. */
    public ExpertRecords(RecordStore records) {
        this.records = records;
        this.followed = new AtomicLong(records.changes().count());
    }

    /** The experts without contact data; who is withdrawn, or was after the index was last refreshed, is left out. */
    public Map<ExpertId, Expert> find(Collection<ExpertId> ids) {
        follow();
        var present = kept.getAllPresent(ids);
        if (present.size() == ids.size()) {
            return present;
        }
        var found = new HashMap<>(present);
        var missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        found.putAll(read(missing));
        return found;
    }

    /**
     * Reads experts before anybody asks for them, as many as there is room for: otherwise the first matches after a start
     * wait for hundreds of records.
     *
     * @param step called before each; may throw to end it early
     */
    public void readAhead(Runnable step) {
        var before = records.changes().count();
        var room = new AtomicLong(MAX_KEPT_CHARS);
        records.forEach(RecordKind.EXPERTS, expert -> {
            step.run();
            if (room.addAndGet(-weight(expert)) > 0) {
                kept.put(expert.id(), expert.withoutContact());
            }
        });
        forget(before);
    }

    private Map<ExpertId, Expert> read(Collection<ExpertId> ids) {
        var before = records.changes().count();
        var read = new HashMap<ExpertId, Expert>();
        records.findAll(RecordKind.EXPERTS, ids.stream().map(ExpertId::value).toList())
                .forEach((id, expert) -> read.put(new ExpertId(id), expert.withoutContact()));
        kept.putAll(read);
        // Whoever was changed between the reading and the keeping was forgotten too early.
        forget(before);
        return read;
    }

    private void follow() {
        var count = records.changes().count();
        var seen = followed.get();
        if (seen != count) {
            forget(seen);
            followed.compareAndSet(seen, count);
        }
    }

    private void forget(long seen) {
        var changed = records.changes().since(seen, RecordKind.EXPERTS);
        if (changed.isEmpty()) {
            kept.invalidateAll();
        } else {
            changed.get().forEach(id -> kept.invalidate(new ExpertId(id)));
        }
    }

    private static int weight(Expert expert) {
        var expertise = expert.expertise();
        return FLAT_RATE_CHARS
                + expertise.researchInterests().length()
                + expertise.strengths().length();
    }
}

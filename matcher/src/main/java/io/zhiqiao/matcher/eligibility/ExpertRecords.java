package io.zhiqiao.matcher.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Records of experts, kept in memory while no record changes: a match asks for hundreds of them.
 *
 * <p>Contact data are left out on the way in, so that nothing behind this point can show them.
 */
public final class ExpertRecords {

    /** All kept records together, in characters of their free text and a flat rate for the rest of each. */
    private static final long MAX_KEPT_CHARS = 150_000_000;

    private static final int FLAT_RATE_CHARS = 500;

    private final RecordStore records;
    private final AtomicReference<Kept> latest = new AtomicReference<>(Kept.at(-1));

    /** Reads from {@code records}. */
    public ExpertRecords(RecordStore records) {
        this.records = records;
    }

    /** The expert without contact data; empty for one who is withdrawn, or was after the index was last refreshed. */
    public Optional<Expert> find(ExpertId id) {
        var kept = current();
        var known = kept.expertById().getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = records.find(RecordKind.EXPERTS, id.value()).map(Expert::withoutContact);
        if (found.isPresent()) {
            kept.expertById().put(id, found.get());
        }
        return found;
    }

    /** Others are kept when an expert changes: there are thousands of them, and what changes most are problems. */
    private Kept current() {
        var change = records.changeCount();
        var kept = latest.get();
        if (kept.change() == change) {
            return kept;
        }
        var changed = records.changedSince(RecordKind.EXPERTS, kept.change());
        var next = changed.isEmpty() ? Kept.at(change) : kept.without(changed.get(), change);
        latest.set(next);
        return next;
    }

    private static int weight(Expert expert) {
        var expertise = expert.expertise();
        return FLAT_RATE_CHARS
                + expertise.researchInterests().length()
                + expertise.strengths().length();
    }

    /** What was read since a change; whoever still reads for an earlier one writes where nobody looks. */
    private record Kept(long change, Cache<ExpertId, Expert> expertById) {

        static Kept at(long change) {
            return new Kept(
                    change,
                    Caffeine.newBuilder()
                            .maximumWeight(MAX_KEPT_CHARS)
                            .weigher((ExpertId id, Expert expert) -> weight(expert))
                            .build());
        }

        /** The same experts but those who changed; in a cache of its own where there are such. */
        Kept without(List<String> changed, long now) {
            if (changed.isEmpty()) {
                return new Kept(now, expertById);
            }
            var next = Kept.at(now);
            next.expertById().putAll(expertById.asMap());
            next.expertById().invalidateAll(changed.stream().map(ExpertId::new).toList());
            return next;
        }
    }
}

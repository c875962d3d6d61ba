package io.zhiqiao.matcher.query;

import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a problem, found once by whoever asks first; others wait for it. The model takes as long as the whole
 * search by words, so that the two are done side by side. Safe to share between threads.
 */
public final class MeaningOnDemand {

    private @Nullable Supplier<@Nullable Meaning> search;
    private @Nullable Meaning found;

    private MeaningOnDemand(@Nullable Supplier<@Nullable Meaning> search, @Nullable Meaning found) {
        this.search = search;
        this.found = found;
    }

    /** What {@code search} finds; it is not asked before, and not again unless it failed. */
    static MeaningOnDemand by(Supplier<@Nullable Meaning> search) {
        return new MeaningOnDemand(search, null);
    }

    /** A meaning that is known; null where the index has no vectors. */
    static MeaningOnDemand known(@Nullable Meaning meaning) {
        return new MeaningOnDemand(null, meaning);
    }

    synchronized @Nullable Meaning get() {
        if (search != null) {
            found = search.get();
            search = null;
        }
        return found;
    }
}

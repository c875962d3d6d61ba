package io.zhiqiao.request;

import io.zhiqiao.indexer.corpus.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an expert wants to be asked.
 *
 * @param annualCap services a year at most, over all programmes; null where nobody asked
 * @param usedThisYear services so far this year; null where nobody counted
 * @param leave days away
 * @param paused whether the expert wants no requests for now
 * @param suggested whether the expert agreed to be suggested; who did not gets no new requests
 * @param version for {@code If-Match}
 */
public record LimitsView(
        @Nullable Integer annualCap,
        @Nullable Integer usedThisYear,
        List<Period> leave,
        boolean paused,
        boolean suggested,
        long version) {

    /** Copies the list. */
    public LimitsView {
        leave = List.copyOf(leave);
    }

    /** The same with what somebody typed, for a form that was refused. */
    LimitsView typed(LimitsRequest wanted) {
        return new LimitsView(
                wanted.annualCap(),
                usedThisYear,
                wanted.leave() == null ? List.of() : wanted.leave(),
                Boolean.TRUE.equals(wanted.paused()),
                suggested,
                version);
    }
}

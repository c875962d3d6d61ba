package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.LocalDate;
import java.util.Set;

/** A step of a problem, by the day on which it was made. */
record NeedStep(LocalDate on, String transition, ProblemStatus from, ProblemStatus to) {

    private static final Set<ProblemStatus> CLOSED = Set.of(
            ProblemStatus.SOLVED,
            ProblemStatus.REVIEWED,
            ProblemStatus.ARCHIVED,
            ProblemStatus.UNSOLVED,
            ProblemStatus.REJECTED,
            ProblemStatus.WITHDRAWN,
            ProblemStatus.EXPIRED,
            ProblemStatus.MERGED,
            ProblemStatus.TRANSFERRED);

    static boolean isClosed(ProblemStatus state) {
        return CLOSED.contains(state);
    }

    boolean closes() {
        return isClosed(to) && !isClosed(from);
    }
}

package io.zhiqiao.problem;

import io.zhiqiao.language.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the table of the life cycle says about one problem. */
public final class ProblemClock {

    private ProblemClock() {}

    /** When the service ends the present state of a problem; empty for never. */
    public static Optional<Instant> endsAt(KnownProblem known) {
        return ProblemLifeCycle.TABLE
                .limitOf(known.problem().posting().status())
                .map(limit -> known.journey().stateSince().plus(Duration.ofDays(limit.endAfterDays())));
    }

    /** When those who could go on are expected to; empty where nobody waits. */
    public static Optional<Instant> expectedBy(KnownProblem known) {
        return ProblemLifeCycle.TABLE
                .limitOf(known.problem().posting().status())
                .map(limit -> known.journey().stateSince().plus(Duration.ofDays(limit.remindAfterDays())));
    }

    /** A transition in words. */
    public static Sentence titleOf(String transition) {
        return ProblemLifeCycle.TABLE.transitions().stream()
                .filter(one -> one.name().equals(transition))
                .map(one -> one.title())
                .findFirst()
                .orElse(Sentence.same(transition));
    }
}

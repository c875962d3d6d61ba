package io.zhiqiao.problem;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.StaleRecordException;
import io.zhiqiao.lifecycle.TimeLimit;
import io.zhiqiao.lifecycle.TimeLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Reminds once of problems that wait, then makes the step of the table. */
@Component
class ProblemTimeLimits implements TimeLimited {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTimeLimits.class);
    private static final int AT_ONCE = 500;

    private final ProblemJourneys journeys;
    private final ProblemService problems;

    ProblemTimeLimits(ProblemJourneys journeys, ProblemService problems) {
        this.journeys = journeys;
        this.problems = problems;
    }

    @Override
    public void keepLimits(Instant now) {
        ProblemLifeCycle.TABLE.limits().forEach(limit -> keep(limit, now));
    }

    private void keep(TimeLimit<ProblemStatus> limit, Instant now) {
        var state = limit.state().name();
        var reason = "超过 %d 天没有进展。 Nothing happened for %1$d days.".formatted(limit.endAfterDays());
        journeys.waiting(state, now.minus(Duration.ofDays(limit.endAfterDays())), AT_ONCE)
                .forEach(id -> each(id, due -> problems.makeBySystem(due, limit.transition(), reason)));
        journeys.unreminded(state, now.minus(Duration.ofDays(limit.remindAfterDays())), AT_ONCE)
                .forEach(id -> each(id, problems::remind));
    }

    /** Somebody may go on with a problem just now, which is as well: it is looked at again the next time. */
    private static void each(String problemId, Consumer<String> work) {
        try {
            work.accept(problemId);
        } catch (RejectedException | StaleRecordException | OptimisticLockingFailureException e) {
            LOG.warn("The time limit of the problem {} could not be kept now.", problemId, e);
        }
    }
}

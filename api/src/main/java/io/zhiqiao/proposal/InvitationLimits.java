package io.zhiqiao.proposal;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.store.StaleRecordException;
import io.zhiqiao.lifecycle.TimeLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence is an answer: reminds experts who have not answered, and ends invitations that nobody answered in time. */
@Component
class InvitationLimits implements TimeLimited {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationLimits.class);

    private final MatchRows rows;
    private final MatchSteps steps;
    private final Audit audit;
    private final TransactionTemplate transaction;

    InvitationLimits(MatchRows rows, MatchSteps steps, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.steps = steps;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Each match by itself, so that one that somebody else just changed stops none of the others. What two do at once is
     * done once, since the second finds another version.
     */
    @Override
    public void keepLimits(Instant now) {
        for (var limit : MatchLifeCycle.TABLE.limits()) {
            rows.findByStateAndStateSinceBefore(limit.state(), now.minus(Duration.ofDays(limit.endAfterDays())))
                    .forEach(match -> alone(match, one -> steps.makeItself(one, limit.transition())));
            rows
                    .findByStateAndStateSinceBefore(limit.state(), now.minus(Duration.ofDays(limit.remindAfterDays())))
                    .stream()
                    .filter(match -> match.remindedAt() == null)
                    .forEach(match -> alone(match, one -> remind(one, now)));
        }
    }

    private void remind(Match match, Instant now) {
        steps.saved(match.reminded(now));
        audit.add(new Audit.Deed(Audit.Actor.SYSTEM, "match.remind", "match", match.matchId(), null, null, null));
    }

    private void alone(Match match, Consumer<Match> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(match));
        } catch (RejectedException | StaleRecordException | OptimisticLockingFailureException e) {
            LOG.info("The match {} was changed meanwhile; nothing is left to do.", match.matchId());
        }
    }
}

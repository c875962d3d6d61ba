package io.zhiqiao.proposal;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence is an answer: reminds experts who have not answered, and ends invitations that nobody answered in time. */
@Component
@EnableScheduling
public class InvitationLimits {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationLimits.class);
    private static final long EVERY_MINUTES = 10;

    private final MatchRows rows;
    private final MatchSteps steps;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationLimits(MatchRows rows, MatchSteps steps, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MINUTES, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        check(clock);
    }

    /**
     * Reminds and ends what is due; each match by itself, so that one that somebody else just changed stops none of the
     * others. What two do at once is done once, since the second finds another version.
     */
    void check(Clock now) {
        for (var limit : MatchLifeCycle.TABLE.limits()) {
            var ended = now.instant().minus(Duration.ofDays(limit.endAfterDays()));
            rows.findByStateAndStateSinceBefore(limit.state(), ended)
                    .forEach(match -> alone(match, one -> steps.makeItself(one, limit.transition())));
            var due = now.instant().minus(Duration.ofDays(limit.remindAfterDays()));
            rows.findByStateAndStateSinceBefore(limit.state(), due).stream()
                    .filter(match -> match.remindedAt() == null)
                    .forEach(match -> alone(match, one -> remind(one, now)));
        }
    }

    private void remind(Match match, Clock now) {
        steps.saved(match.reminded(now.instant()));
        audit.add(new Audit.Deed(Audit.Actor.SYSTEM, "match.remind", "match", match.matchId(), null, null, null));
    }

    private void alone(Match match, Consumer<Match> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(match));
        } catch (RejectedException e) {
            LOG.info("The match {} was changed meanwhile; nothing is left to do.", match.matchId());
        }
    }
}

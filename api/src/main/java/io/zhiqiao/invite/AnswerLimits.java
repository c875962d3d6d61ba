package io.zhiqiao.invite;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.TimeLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Silence is an answer: reminds experts who were invited to a tour, and ends invitations that nobody answered. */
@Component
class AnswerLimits implements TimeLimited {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerLimits.class);

    private final InvitationRows rows;
    private final InvitationSteps steps;

    AnswerLimits(InvitationRows rows, InvitationSteps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Each by itself, so that one that was just answered, or never arrived, stops none of the others. */
    @Override
    public void keepLimits(Instant now) {
        for (var invitation : rows.findByStateIn(List.of(InvitationState.SENT, InvitationState.REMINDED))) {
            if (isOver(invitation, now)) {
                alone(invitation, "expire");
            } else if (isToBeReminded(invitation, now)) {
                alone(invitation, "remind");
            }
        }
    }

    private static boolean isOver(TourInvitation invitation, Instant now) {
        var answerBy = invitation.sending().answerBy();
        return answerBy != null && !now.isBefore(answerBy);
    }

    /** After the days of the life cycle, or at half the time where less was given. */
    private static boolean isToBeReminded(TourInvitation invitation, Instant now) {
        var sentAt = invitation.sending().sentAt();
        var answerBy = invitation.sending().answerBy();
        if (invitation.state() != InvitationState.SENT || sentAt == null || answerBy == null) {
            return false;
        }
        var usual =
                Duration.ofDays(InvitationLifeCycle.TABLE.limits().getFirst().remindAfterDays());
        var half = Duration.between(sentAt, answerBy).dividedBy(2);
        return !now.isBefore(sentAt.plus(usual.compareTo(half) < 0 ? usual : half));
    }

    private void alone(TourInvitation invitation, String transition) {
        try {
            steps.makeItself(invitation, InvitationStep.of(transition));
        } catch (RejectedException e) {
            LOG.debug(
                    "The invitation {} waits on: {}.",
                    invitation.invitationId(),
                    e.rejection().rule());
        } catch (OptimisticLockingFailureException e) {
            LOG.info("The invitation {} was changed meanwhile.", invitation.invitationId());
        }
    }
}

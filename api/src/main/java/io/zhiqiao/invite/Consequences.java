package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.proposal.DeclinedAnswers;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.tour.Tour;
import java.util.List;
import org.springframework.stereotype.Component;

/** What follows from a step of an invitation: letters, seats, and what can be learned from the answer. */
@Component
class Consequences {

    private final WaveRows waves;
    private final LetterDesk letters;
    private final StandIns standIns;
    private final DeclinedAnswers declined;

    Consequences(WaveRows waves, LetterDesk letters, StandIns standIns, DeclinedAnswers declined) {
        this.waves = waves;
        this.letters = letters;
        this.standIns = standIns;
        this.declined = declined;
    }

    /**
     * Does what follows, in the transaction of the step.
     *
     * @return drafts that are of no use any more
     */
    List<TourInvitation> of(Tour tour, TourInvitation before, TourInvitation after) {
        switch (after.state()) {
            case SENT -> letters.write(tour, wave(after), after, LetterKind.INVITATION);
            case REMINDED -> letters.write(tour, wave(after), after, LetterKind.REMINDER);
            case DECLINED -> declined(tour, after);
            case EXPIRED -> standIns.drawFor(tour, after);
            case ACCEPTED -> {
                letters.dropWaiting(after);
                if (before.state() == InvitationState.DECLINED) {
                    return standIns.giveBack(tour, after);
                }
            }
            case WITHDRAWN -> {
                letters.dropWaiting(after);
                if (before.state() != InvitationState.DRAFTED) {
                    letters.write(tour, wave(after), after, LetterKind.WITHDRAWAL);
                }
            }
            case DRAFTED -> throw new IllegalStateException("No step leads back to a draft.");
        }
        return List.of();
    }

    private void declined(Tour tour, TourInvitation after) {
        letters.dropWaiting(after);
        var reason = MatchReason.valueOf(String.valueOf(after.answer().reasonCode()));
        for (var problem : after.problems()) {
            declined.add(
                    after.invitationId(),
                    problem.problemId(),
                    after.expertId(),
                    reason,
                    after.answer().reason());
        }
        standIns.drawFor(tour, after);
    }

    private Wave wave(TourInvitation invitation) {
        return waves.findById(invitation.waveId()).orElseThrow();
    }
}

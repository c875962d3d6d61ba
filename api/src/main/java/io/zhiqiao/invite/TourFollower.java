package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.tour.TourMoved;
import io.zhiqiao.tour.TourPlanned;
import io.zhiqiao.tour.TourState;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what becomes of a tour, in the same transaction: takes invitations back when it does not take place, and writes to
 * those who were invited when it takes place at another time or place.
 */
@Component
class TourFollower {

    private static final Set<TourState> OFF = Set.of(TourState.CANCELLED, TourState.POSTPONED);

    private final InvitationRows rows;
    private final InvitationSteps steps;
    private final WaveRows waves;
    private final LetterDesk letters;

    TourFollower(InvitationRows rows, InvitationSteps steps, WaveRows waves, LetterDesk letters) {
        this.rows = rows;
        this.steps = steps;
        this.waves = waves;
        this.letters = letters;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TourMoved moved) {
        if (OFF.contains(moved.tour().state())) {
            rows.findByTourId(moved.tour().tourId()).stream()
                    .filter(one -> one.state().isCounting())
                    .forEach(one -> steps.makeItself(one, InvitationStep.because("withdraw", why(moved))));
        }
    }

    /** Somebody of the office changed the plan, and knows that those who were invited are told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TourPlanned planned) {
        var before = planned.before();
        var after = planned.after();
        if (before.halfDays().equals(after.halfDays()) && before.stops().equals(after.stops())) {
            return;
        }
        rows.findByTourId(after.tourId()).stream()
                .filter(one -> one.state().isCounting() && one.state() != InvitationState.DRAFTED)
                .forEach(one -> waves.findById(one.waveId())
                        .ifPresent(wave -> letters.write(after, wave, one, LetterKind.CHANGE)));
    }

    private static String why(TourMoved moved) {
        var title = moved.tour().state().title();
        return "活动%s：%s The tour: %s.".formatted(title.zh(), moved.reason() == null ? "" : moved.reason(), title.en());
    }
}

package io.zhiqiao.invite;

import io.zhiqiao.tour.TourMoved;
import io.zhiqiao.tour.TourState;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes invitations back when their tour does not take place, in the same transaction; experts are told by letter. */
@Component
class TourFollower {

    private static final Set<TourState> OFF = Set.of(TourState.CANCELLED, TourState.POSTPONED);

    private final InvitationRows rows;
    private final InvitationSteps steps;

    TourFollower(InvitationRows rows, InvitationSteps steps) {
        this.rows = rows;
        this.steps = steps;
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

    private static String why(TourMoved moved) {
        var title = moved.tour().state().title();
        return "活动%s：%s The tour: %s.".formatted(title.zh(), moved.reason() == null ? "" : moved.reason(), title.en());
    }
}

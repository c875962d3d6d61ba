package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourGate;
import io.zhiqiao.tour.TourMoved;
import io.zhiqiao.tour.TourState;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A tour is announced with an agenda that can be held; what nobody agreed to before it begins expires. */
@Component
class AgendaGate implements TourGate {

    private final Meetings meetings;

    AgendaGate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<Sentence> obstacle(Tour tour, String transition) {
        if (!transition.equals("announce")) {
            return Optional.empty();
        }
        long open = Meetings.leftOver(meetings.of(tour.tourId())).count();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "还有 %d 个会面没有排定。请先在“日程”页排定，再公布活动。".formatted(open),
                        "%d meetings are not settled: settle the agenda first, then announce the tour."
                                .formatted(open)));
    }

    @EventListener
    void follow(TourMoved moved) {
        if (moved.tour().state() == TourState.RUNNING) {
            Meetings.leftOver(meetings.of(moved.tour().tourId()))
                    .forEach(meeting -> meetings.makeItself(meeting, "expire"));
        }
    }
}

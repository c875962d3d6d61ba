package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourGate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody is invited before a roster was taken into use. */
@Component
class RosterGate implements TourGate {

    private final Rosters rosters;

    RosterGate(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public Optional<Sentence> obstacle(Tour tour, String transition) {
        if (!transition.equals("invite")
                || rosters.seatsOf(tour.tourId()).stream().anyMatch(RosterSeat::comes)) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(
                "还没有采用名单。请先在“专家名单”页求解并采用一份名单，再开始邀请。",
                "No roster is in use: solve and take one into use under “Roster” first, then invite."));
    }
}

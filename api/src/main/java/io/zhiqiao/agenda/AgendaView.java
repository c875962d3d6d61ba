package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.Clash;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.util.List;

/**
 * The agenda of a tour as it is.
 *
 * @param reached the tour, and as what it is reached
 * @param wishes what the office wishes of it
 * @param version of the wishes
 * @param meetings all of them, those that were cancelled too
 * @param asked those that take place, as the solver sees them
 */
record AgendaView(Tours.Reached reached, AgendaWishes wishes, long version, List<Meeting> meetings, AskedAgenda asked) {

    AgendaView {
        meetings = List.copyOf(meetings);
    }

    Tour tour() {
        return reached.tour();
    }

    List<Clash> clashes() {
        return AgendaCheck.clashes(asked.now());
    }

    AgendaFigures figures() {
        return AgendaFigures.of(asked.now());
    }

    boolean isReleasable() {
        return !asked.meetings().isEmpty()
                && figures().unplaced() == 0
                && clashes().isEmpty();
    }
}

package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaAnswer;
import java.util.List;

/**
 * What a run has made.
 *
 * @param figures how good it is
 * @param places where each meeting is to be; those that are missing have no place
 * @param ended why the search stopped
 */
public record MadeAgenda(AgendaFigures figures, List<Placed> places, AgendaAnswer.Ended ended) {

    /** Copies the places. */
    public MadeAgenda {
        places = List.copyOf(places);
    }

    /** Where a meeting is to be. */
    public record Placed(String meetingId, MeetingPlace place) {}
}

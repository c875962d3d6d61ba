package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.indexer.corpus.ExpertId;
import java.util.Set;

/**
 * An expert of the event.
 *
 * @param id who
 * @param absent half-days on which the expert is not there
 */
public record AgendaExpert(ExpertId id, Set<Integer> absent) {

    /** Copies the half-days. */
    public AgendaExpert {
        absent = Set.copyOf(absent);
    }

    /** There all the time. */
    public static AgendaExpert always(ExpertId id) {
        return new AgendaExpert(id, Set.of());
    }
}

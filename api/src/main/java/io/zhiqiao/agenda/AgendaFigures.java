package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;

/**
 * How good an agenda is.
 *
 * @param meetings how many there are
 * @param unplaced how many have no place
 * @param waitingSlots slots in which experts wait
 * @param presenceSlots slots in which experts are there
 * @param moves how often experts set out for another stop or come again
 * @param clashes how many rules it breaks
 */
public record AgendaFigures(int meetings, int unplaced, int waitingSlots, int presenceSlots, int moves, int clashes) {

    static AgendaFigures of(Agenda agenda) {
        return new AgendaFigures(
                agenda.placements().size(),
                agenda.unplaced(),
                agenda.waitingSlots(),
                agenda.presenceSlots(),
                agenda.moves(),
                AgendaCheck.clashes(agenda).size());
    }

    /** How many have a place. */
    public int placed() {
        return meetings - unplaced;
    }

    /** Share of their time there in which experts wait, in percent. */
    public double idlePercent() {
        return presenceSlots == 0 ? 0 : 100.0 * waitingSlots / presenceSlots;
    }
}

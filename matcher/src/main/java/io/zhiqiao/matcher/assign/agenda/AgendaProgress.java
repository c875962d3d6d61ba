package io.zhiqiao.matcher.assign.agenda;

/**
 * How far a search has come.
 *
 * @param phase what is being done
 * @param done share of the work of all phases, 0 to 1
 * @param best the best agenda so far, without clashes
 */
public record AgendaProgress(Phase phase, double done, Agenda best) {

    /** What is being done. */
    public enum Phase {
        /** Meetings are moved about. */
        SEARCHING,
        /** CP-SAT looks for something better, or for the proof that there is nothing. */
        PROVING
    }
}

package io.zhiqiao.matcher.assign.agenda;

/**
 * What a search has found.
 *
 * @param agenda the best, without clashes
 * @param bound no agenda is better than this: where its first numbers are those of the agenda, they are proven
 * @param ended why it stopped
 */
public record AgendaAnswer(Agenda agenda, AgendaCost bound, Ended ended) {

    /** Why a search stopped. */
    public enum Ended {
        /** It is proven that nothing is better. */
        PROVEN,
        /** The work that was allowed is done: the same question gets the same answer. */
        WORK_DONE,
        /** The time was over. */
        TIME_OVER,
        /** Somebody did not want to wait. */
        CANCELLED
    }
}

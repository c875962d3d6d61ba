package io.zhiqiao.roster;

/** Follows a run; may end it. */
interface RosterWatch {

    /** Nobody looks. */
    RosterWatch NONE = (step, done, of) -> {};

    /**
     * Says how far it is.
     *
     * @throws RosterStopped if it shall not go on
     */
    void at(RosterStep step, int done, int of);
}

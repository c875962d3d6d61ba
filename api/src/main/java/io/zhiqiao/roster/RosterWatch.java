package io.zhiqiao.roster;

import io.zhiqiao.run.RunStopped;

/** Follows a run; may end it. */
interface RosterWatch {

    /** Nobody looks. */
    RosterWatch NONE = (step, done, of) -> {};

    /**
     * Says how far it is.
     *
     * @throws RunStopped if it shall not go on
     */
    void at(RosterStep step, int done, int of);

    /** Whether it shall not go on; asked again and again while nothing new can be said. */
    default boolean isStopped() {
        return false;
    }
}

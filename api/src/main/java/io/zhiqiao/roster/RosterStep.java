package io.zhiqiao.roster;

/** What a run is doing. */
public enum RosterStep {
    /** Waits for its turn. */
    WAITING,
    /** Looks for candidates, problem by problem. */
    MATCHING,
    /** Chooses. */
    SOLVING,
    /** Looks for those who come next, and for what would help where somebody is missing. */
    ADVISING
}

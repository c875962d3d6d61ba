package io.zhiqiao.roster;

/** Somebody stopped a run. */
final class RosterStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RosterStopped() {
        super("The run was stopped.", null, false, false);
    }
}

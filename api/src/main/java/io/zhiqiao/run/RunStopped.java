package io.zhiqiao.run;

/** Somebody stopped a run. */
public final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing failed: there is no trace. */
    public RunStopped() {
        super("The run was stopped.", null, false, false);
    }
}

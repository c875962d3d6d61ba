package io.zhiqiao.importing;

/** Where an import stands. */
public enum ImportState {
    /** Others are before it. */
    QUEUED,
    /** Its files are read. */
    RUNNING,
    /** It has a report. */
    COMPLETE,
    /** It did not end as it should; its failure says why. */
    FAILED,
    /** Somebody stopped it; nothing of it was written. */
    CANCELLED;

    /** Whether nothing more happens by itself. */
    public boolean isOver() {
        return this == COMPLETE || this == FAILED || this == CANCELLED;
    }
}

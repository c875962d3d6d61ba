package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;

/** A file cannot be read, or not to its end; says which rule it breaks and what to do. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FileRule rule;
    private final String what;

    /**
     * Says what is wrong.
     *
     * @param rule which rule is broken
     * @param what what was found where, Chinese first
     */
    public UnreadableFileException(FileRule rule, String what) {
        super(rule.id() + ": " + what + " " + rule.advice());
        this.rule = rule;
        this.what = what;
    }

    /** The same with the exception behind it. */
    public UnreadableFileException(FileRule rule, String what, Throwable cause) {
        this(rule, what);
        initCause(cause);
    }

    /** Which rule is broken. */
    public FileRule rule() {
        return rule;
    }

    /** What was found where. */
    public String what() {
        return what;
    }
}

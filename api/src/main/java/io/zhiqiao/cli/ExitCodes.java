package io.zhiqiao.cli;

/** What a command tells the shell. */
final class ExitCodes {

    /** Done. */
    static final int OK = 0;

    /** Done, and there is something to look at: rejected rows, findings of the doctor. */
    static final int FINDINGS = 1;

    /** The command was not understood, or asks for something that cannot be. */
    static final int USAGE = 2;

    /** The disk, the machine or the installation does not do its part. */
    static final int BROKEN = 3;

    /** Another process works on the data folder. */
    static final int IN_USE = 4;

    private ExitCodes() {}
}

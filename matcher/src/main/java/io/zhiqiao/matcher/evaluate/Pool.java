package io.zhiqiao.matcher.evaluate;

/** Whom a list ranks when it is measured. */
public enum Pool {
    /** Only the judged experts of a problem. */
    JUDGED,
    /** Everybody in the collection; an unjudged expert counts as not relevant. */
    ALL,
    /** The judged experts for every metric but recall@100, which asks for finding and looks at everybody. */
    USUAL
}

package io.zhiqiao.indexer.store;

/** What accepting a record did, or would do, to the store. */
public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED,
    WITHDRAWN
}

package io.zhiqiao.indexer.corpus;

/** State of an expert in the pool (入库状态); only {@link #ACTIVE} experts are suggested. */
public enum PoolStatus {
    INVITED,
    APPLIED,
    CHECKING,
    ACTIVE,
    PAUSED,
    /** Not verified for twelve months. */
    STALE,
    LEFT,
    REMOVED,
    ERASED
}

package io.zhiqiao.indexer.corpus;

/** State of a case of the library (案例状态). */
public enum CaseState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN
}

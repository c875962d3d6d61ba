package io.zhiqiao.document;

/** What a document belongs to. */
public enum OwnerKind {
    PROBLEM,
    MATCH,
    /** What a tour did for one of its problems. */
    TOUR
}

package io.zhiqiao.document;

/** What a document belongs to. */
public enum OwnerKind {
    PROBLEM,
    MATCH
}

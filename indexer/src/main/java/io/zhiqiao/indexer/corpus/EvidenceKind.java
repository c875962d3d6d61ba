package io.zhiqiao.indexer.corpus;

/** What a piece of evidence is (成果类型). */
public enum EvidenceKind {
    PAPER,
    PATENT,
    STANDARD,
    PROJECT,
    AWARD,
    PRODUCT,
    SERVICE_CASE,
    PROFILE
}

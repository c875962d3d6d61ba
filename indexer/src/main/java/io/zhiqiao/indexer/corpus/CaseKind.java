package io.zhiqiao.indexer.corpus;

/** What a case of the library tells of (案例类别). */
public enum CaseKind {
    /** A problem that was solved (已解决难题). */
    SOLVED_PROBLEM,
    /** An innovation of the shop floor (三创三小). */
    SHOP_FLOOR
}

package io.zhiqiao.indexer.corpus;

/** Who may see a problem (保密等级). */
public enum Confidentiality {
    /** Everybody (公开). */
    PUBLIC,
    /** Experts of the pool only (仅专家库). */
    POOL_ONLY,
    /** Experts that the enterprise names only (仅指定专家): never suggested to anybody else. */
    NAMED_ONLY
}

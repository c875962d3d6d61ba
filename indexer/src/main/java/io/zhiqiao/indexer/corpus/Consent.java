package io.zhiqiao.indexer.corpus;

/** What an expert agreed to (授权同意). */
public enum Consent {
    /** To be kept in the pool (入库). */
    POOL,
    /** To be suggested for problems (匹配推荐). */
    MATCHING,
    /** That contact data are shown after both sides accepted (联系方式展示). */
    CONTACT
}

package io.zhiqiao.indexer.index;

import java.util.Locale;

/** The fields of a case in an index. */
public enum CaseField {
    /** Identity of the case; breaks ties. */
    CASE_ID,
    /** All its words, as terms. */
    TERMS,
    /** Its grams; kept for scoring, not searched. */
    GRAMS,
    /** Meaning of title and situation in the Chinese model. */
    VECTOR_ZH,
    /** Filter: state of the life cycle. */
    STATUS,
    /** Filter: solved problem or innovation of the shop floor. */
    KIND,
    /** Filter: each beginning of the industry's code from two signs on. */
    INDUSTRY,
    /** Filter: district. */
    DISTRICT,
    /** Mark of the content, to compare it with the record. */
    CONTENT_MARK;

    /** The name in the index. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

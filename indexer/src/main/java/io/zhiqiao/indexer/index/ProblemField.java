package io.zhiqiao.indexer.index;

import java.util.Locale;

/** The fields of a problem in an index. */
public enum ProblemField {
    /** Identity of the problem; breaks ties. */
    PROBLEM_ID,
    /** Title, problemText and what else is searched, as terms. */
    TERMS,
    /** Meaning of title and text in the Chinese model. */
    VECTOR_ZH,
    /** Meaning of title and text in the English model; English problems only. */
    VECTOR_EN,
    /** Meaning of the title in the Chinese model; kept for scoring, not searched. */
    TITLE_VECTOR_ZH,
    /** Meaning of the title in the English model; kept for scoring, not searched. */
    TITLE_VECTOR_EN,
    /** Filter: state of the life cycle. */
    STATUS,
    /** Filter: industry of the service team. */
    TEAM,
    /** Filter: district. */
    DISTRICT,
    /** Mark of the content, to compare it with the record. */
    CONTENT_MARK;

    /** The name in the index. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

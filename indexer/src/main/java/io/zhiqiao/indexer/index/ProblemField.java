package io.zhiqiao.indexer.index;

import java.util.Locale;

/** The fields of a problem in an index. */
public enum ProblemField {
    /** Identity of the problem; breaks ties. */
    PROBLEM_ID,
    /** Title and problemText as terms. */
    TERMS,
    /** Grams of the title, counted as often as the query counts them, and of the problemText. */
    GRAMS,
    /** Meaning of the title in the Chinese model. */
    VECTOR_ZH,
    /** Meaning of title and problemText in the Chinese model; kept for scoring, not searched. */
    VECTOR_ZH_FULL,
    /** Filter: state of the life cycle. */
    STATUS,
    /** Filter: industry of the service team. */
    TEAM,
    /** Filter: district. */
    DISTRICT;

    /** The name in the index. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

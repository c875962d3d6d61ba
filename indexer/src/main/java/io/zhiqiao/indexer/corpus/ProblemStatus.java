package io.zhiqiao.indexer.corpus;

/** State of a problem (难题状态). */
public enum ProblemStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    REFINING,
    PUBLISHED,
    MATCHING,
    IN_TALKS,
    IN_SERVICE,
    DELIVERED,
    SOLVED,
    REVIEWED,
    ARCHIVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    NO_EXPERT,
    MERGED,
    TRANSFERRED,
    UNSOLVED;

    /** Whether experts may still be found for it: it is published, and nobody serves it yet. */
    public boolean isOpen() {
        return this == PUBLISHED || this == MATCHING || this == IN_TALKS || this == NO_EXPERT;
    }
}

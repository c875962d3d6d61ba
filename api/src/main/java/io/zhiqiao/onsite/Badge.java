package io.zhiqiao.onsite;

/** What the code on a badge turned out to be. */
sealed interface Badge {

    /**
     * One of this tour that works.
     *
     * @param kind expert or firm
     * @param personId id of the expert, or key of the firm
     */
    record Working(PersonKind kind, String personId) implements Badge {}

    /** One of this tour that has ended. */
    record Ended() implements Badge {}

    /** One of ours, of another tour. */
    record OfAnotherTour() implements Badge {}

    /** Incomplete, or none of ours. */
    record Forged() implements Badge {}
}

package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.Set;

/** What experts have done for a problem; known to those who match and serve. */
public interface ServiceFacts {

    /** How far the service for a problem has come. */
    Facts of(ProblemId problemId);

    /** Whether an expert works, or worked, on a problem. */
    default boolean serves(ProblemId problemId, String expertId) {
        return false;
    }

    /** Ids of the problems on which an expert works, worked, or was asked to. */
    default Set<String> servedBy(String expertId) {
        return Set.of();
    }

    /** Ids of the problems in which an expert and the enterprise both accepted to work together. */
    default Set<String> agreedOf(String expertId) {
        return Set.of();
    }

    /**
     * How far a service has come.
     *
     * @param acceptedExperts experts who accepted to talk, at least 0
     * @param confirmedExperts experts whom the enterprise chose, at least 0
     * @param serviceRecords dated records of service, at least 0
     * @param solvedLevel step on the ladder of “solved”, 0 to 6
     * @param documents documents that prove the level, at least 0
     * @param rated whether the enterprise has rated the service
     */
    record Facts(
            int acceptedExperts,
            int confirmedExperts,
            int serviceRecords,
            int solvedLevel,
            int documents,
            boolean rated) {

        /** Nothing has been done. */
        public static final Facts NONE = new Facts(0, 0, 0, 0, 0, false);
    }
}

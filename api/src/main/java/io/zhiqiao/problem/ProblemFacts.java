package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;

/**
 * What the conditions of a problem's life cycle are asked about.
 *
 * @param problem as it is recorded
 * @param refinementConfirmed whether the enterprise confirmed the text that is to be published, or nothing was changed
 *     in its own
 * @param acceptedExperts experts who accepted to talk, at least 0
 * @param confirmedExperts experts whom the enterprise chose, at least 0
 * @param serviceRecords dated records of service, at least 0
 * @param solvedLevel step on the ladder of “solved”, 0 to 6
 * @param documents documents that prove the level, at least 0
 * @param rated whether the enterprise has rated the service
 * @param justDecided whether whoever asks has accepted, returned or rejected it a moment ago
 */
public record ProblemFacts(
        Problem problem,
        boolean refinementConfirmed,
        int acceptedExperts,
        int confirmedExperts,
        int serviceRecords,
        int solvedLevel,
        int documents,
        boolean rated,
        boolean justDecided) {

    /** Of a problem that nobody has worked on. */
    public static ProblemFacts of(Problem problem) {
        return new ProblemFacts(problem, true, 0, 0, 0, 0, 0, false, false);
    }
}

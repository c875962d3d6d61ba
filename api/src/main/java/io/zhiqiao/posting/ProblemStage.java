package io.zhiqiao.posting;

import io.zhiqiao.indexer.corpus.ProblemStatus;

/** The way of a problem as the enterprise sees it: written, reviewed, refined, matched, served, solved. */
final class ProblemStage {

    private static final int LEFT_THE_WAY = -1;
    private static final int WRITTEN = 0;
    private static final int REVIEWED = 1;
    private static final int REFINED = 2;
    private static final int MATCHED = 3;
    private static final int SERVED = 4;
    private static final int SOLVED = 5;

    private ProblemStage() {}

    /** Where on the way a problem of this state is. */
    static int of(ProblemStatus status) {
        return switch (status) {
            case DRAFT, RETURNED -> WRITTEN;
            case SUBMITTED -> REVIEWED;
            case ACCEPTED, REFINING -> REFINED;
            case PUBLISHED, MATCHING, NO_EXPERT, IN_TALKS -> MATCHED;
            case IN_SERVICE, DELIVERED -> SERVED;
            case SOLVED, REVIEWED -> SOLVED;
            default -> LEFT_THE_WAY;
        };
    }
}

package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.matcher.rank.ExcludedProblem;
import java.util.List;

/**
 * The open problems for an expert; the answer of {@link MatchResult} in the other direction.
 *
 * @param expertId whose
 * @param rankProfile name of the profile that ranked
 * @param ranked suggested problems, best first; where it is empty, {@code state} says why
 * @param excluded problems that would have been among them but for a hard rule, best first
 * @param candidateCount open problems looked at
 * @param belowThresholdCount of these, how many the rules allow whose fit is too low to suggest them
 * @param state what became of the question
 */
public record ExpertProblems(
        ExpertId expertId,
        String rankProfile,
        List<ProblemMatch> ranked,
        List<ExcludedProblem> excluded,
        int candidateCount,
        int belowThresholdCount,
        State state) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if {@code state} contradicts the list
     */
    public ExpertProblems {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
        if (ranked.isEmpty() == (state == State.FOUND)) {
            throw new IllegalArgumentException(
                    "The state (%s) of the problems for the expert (%s) contradicts a list of %d."
                            .formatted(state, expertId, ranked.size()));
        }
    }

    /** What became of the question, in words that people read. */
    public enum State {
        FOUND("找到了合适的难题", "Problems that fit were found"),
        EXPERT_NOT_INDEXED(
                "索引中没有这位专家：记录已撤回，或尚未编入索引",
                "The index does not have the expert: the record is withdrawn, or waits to be indexed"),
        NO_OPEN_PROBLEM("目前没有开放的难题", "No problem is open at present"),
        NOTHING_IN_COMMON("开放的难题与这位专家的成果没有共同之处", "No open problem has anything in common with the expert's evidence"),
        FITS_TOO_LOW("看过的难题契合度都不够", "All problems that were looked at fit too little"),
        KEPT_OUT_BY_RULES("契合的难题都被规则排除", "Rules keep the expert out of all problems that fit");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}

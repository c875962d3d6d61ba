package io.zhiqiao.match;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.MatchResponse.RuleResponse;
import io.zhiqiao.matcher.ExpertProblems;
import io.zhiqiao.problem.ProblemSummary;
import java.util.List;
import java.util.stream.Stream;

/**
 * Open problems for an expert, with the reasons; or why there are none.
 *
 * @param expertId whose list it is
 * @param rankProfile name of the numbers that ranked
 * @param problems best first; where it is empty, {@code state} says why
 * @param excluded problems that would have been among them but for a rule, best first
 * @param candidateCount open problems looked at
 * @param belowThresholdCount problems whose fit is too low to suggest them
 * @param state what became of the question
 */
public record ExpertProblemsResponse(
        String expertId,
        String rankProfile,
        List<ExpertProblemResponse> problems,
        List<ExcludedProblemResponse> excluded,
        int candidateCount,
        int belowThresholdCount,
        StateResponse state) {

    /** Why the list is as it is: what became of the question, then each rule that keeps problems out, once. */
    public List<Sentence> explanation() {
        return Stream.concat(
                        Stream.of(new Sentence(state.zh(), state.en())),
                        excluded.stream()
                                .flatMap(one -> one.reasons().stream())
                                .map(reason -> new Sentence(reason.zh(), reason.en())))
                .distinct()
                .toList();
    }

    /**
     * A problem that a rule keeps from the expert.
     *
     * @param problem which problem
     * @param fit that the pair would have had
     * @param reasons every rule that stands in the way
     */
    public record ExcludedProblemResponse(ProblemSummary problem, double fit, List<RuleResponse> reasons) {}

    /** What became of the question, in a word and in words. */
    public record StateResponse(ExpertProblems.State code, String zh, String en) {}
}

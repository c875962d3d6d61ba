package io.zhiqiao.roster;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.matcher.assign.advice.RosterAdvice;
import io.zhiqiao.matcher.assign.advice.WhyNot;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Team;
import io.zhiqiao.roster.RosterAnswer.Figures;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Answers what coordinators ask about a roster: why not her, and what has changed. */
@Service
public class RosterQuestions {

    private final RosterRuns runs;

    RosterQuestions(RosterRuns runs) {
        this.runs = runs;
    }

    /**
     * A run with its roster, or with why there is none.
     *
     * @throws RejectedException (404, 409) if there is no such run, or it is not over or failed
     */
    public SolvedRoster solved(String tourId, int number) {
        runs.find(tourId, number);
        return runs.solved(tourId, number)
                .orElseThrow(() -> new RejectedException(Rejection.of(
                        HttpStatus.CONFLICT,
                        "no-roster",
                        "这一批还没有结果，或没有求出名单。",
                        "This run is not over yet, or it has no roster.")));
    }

    /**
     * Why an expert does not see to a problem.
     *
     * @throws RejectedException (404, 409) if the run has no such problem, or no roster
     */
    public WhyNotAnswer whyNot(String tourId, int number, String problemId, String expertId) {
        var solved = solved(tourId, number);
        var figures = figures(solved);
        int problem = solved.problem(problemId);
        if (problem < 0) {
            throw RejectedException.notFound("problemId", problemId, "这一批中的难题", "problem of this run");
        }
        int expert = solved.expert(expertId);
        var pair = pair(solved, problem, expert);
        if (pair.isEmpty()) {
            return WhyNotAnswer.impossible(notAmongCandidates(solved, problem, expertId));
        }
        if (pair.get().isBarred()) {
            return WhyNotAnswer.impossible(pair.get().barriers());
        }
        return answer(solved, figures, new Pair(expert, problem));
    }

    private static List<Barrier> notAmongCandidates(SolvedRoster solved, int problem, String expertId) {
        return solved.question().leftOut().stream()
                .filter(out -> out.problem() == problem && out.expertId().equals(expertId))
                .findFirst()
                .map(RosterQuestion.LeftOut::barriers)
                .orElse(List.of(new Barrier(
                        "fit",
                        "不在这道难题的候选之中：契合度未达门槛，或有 %d 位更契合".formatted(Candidates.MOST),
                        "Not among the candidates of this problem: the fit is too low, or %d others fit better"
                                .formatted(Candidates.MOST))));
    }

    private static WhyNotAnswer answer(SolvedRoster solved, Figures figures, Pair pair) {
        var question = solved.question();
        var roster = new RosterInstance(question).roster(solved.answer());
        if (question.marks().stream()
                .anyMatch(mark -> mark.kind() == MarkKind.BAN
                        && solved.problem(mark.problemId()) == pair.problem()
                        && solved.expert(mark.expertId()) == pair.expert())) {
            return WhyNotAnswer.impossible(List.of(new Barrier("ban", "您或同事禁用了这一对", "You or a colleague banned this pair")));
        }
        var advice = new RosterAdvice(roster, RosterSolving.comparing(question.wishes()));
        return switch (advice.whyNot(pair)) {
            case WhyNot.Assigned assigned -> WhyNotAnswer.ASSIGNED;
            case WhyNot.Impossible impossible -> WhyNotAnswer.impossible(inNames(question, pair));
            case WhyNot.Costs costs ->
                new WhyNotAnswer(
                        false,
                        List.of(),
                        RosterComparison.between(
                                solved, figures, teams(costs.best()), RosterSolving.figures(costs.best(), 0)));
        };
    }

    /** With the pair pinned, in names. */
    private static List<Barrier> inNames(RosterQuestion question, Pair pair) {
        var marks = new java.util.ArrayList<>(question.marks());
        marks.add(new PairMark(
                question.problems().get(pair.problem()).problemId(),
                question.experts().get(pair.expert()).expertId(),
                MarkKind.PIN,
                "",
                "",
                java.time.Instant.EPOCH));
        var answer = new RosterSolving().solve(question.marked(marks), RosterWatch.NONE);
        return answer.contradictions();
    }

    private static List<List<Integer>> teams(Assignment roster) {
        return roster.teams().stream().map(Team::experts).toList();
    }

    /**
     * What changed from one roster to another.
     *
     * @throws RejectedException (404, 409) if there is no such run, or one has no roster
     */
    public RosterComparison compare(String tourId, int before, int after) {
        var one = solved(tourId, before);
        var other = solved(tourId, after);
        return RosterComparison.of(one, figures(one), other, figures(other));
    }

    private static Figures figures(SolvedRoster solved) {
        var figures = solved.answer().figures();
        if (figures == null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT, "no-roster", "这一批没有求出名单。", "This run has no roster."));
        }
        return figures;
    }

    static Optional<AskedPair> pair(SolvedRoster solved, int problem, int expert) {
        Predicate<AskedPair> wanted = pair -> pair.problem() == problem && pair.expert() == expert;
        return solved.question().pairs().stream().filter(wanted).findFirst();
    }

    /**
     * Why not.
     *
     * @param assigned whether the expert does see to the problem
     * @param barriers rules that forbid it; empty where none does
     * @param change to the best roster that has the pair; null where there is none
     */
    public record WhyNotAnswer(
            boolean assigned,
            List<Barrier> barriers,
            @Nullable RosterComparison change) {

        static final WhyNotAnswer ASSIGNED = new WhyNotAnswer(true, List.of(), null);

        /** Copies the list. */
        public WhyNotAnswer {
            barriers = List.copyOf(barriers);
        }

        static WhyNotAnswer impossible(List<Barrier> barriers) {
            return new WhyNotAnswer(false, barriers, null);
        }
    }
}

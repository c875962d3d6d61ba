package io.zhiqiao.review;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.Transition;
import io.zhiqiao.matcher.SimilarProblems;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemClock;
import io.zhiqiao.problem.ProblemFacts;
import io.zhiqiao.problem.ProblemLists;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.quality.Described;
import io.zhiqiao.quality.QualityMeter;
import io.zhiqiao.quality.ReadyReasons;
import io.zhiqiao.review.ReviewView.Detail;
import io.zhiqiao.review.ReviewView.Other;
import io.zhiqiao.review.ReviewView.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the office has to look at. */
@Component
class ReviewQueue {

    private static final int MAX_ROWS = 200;
    private static final int SIMILAR = 5;

    private final ProblemLists lists;
    private final ProblemService problems;
    private final PostedProblems posted;
    private final SimilarProblems similar;
    private final ReadyReasons reasons;
    private final Names names;
    private final Clock clock;

    ReviewQueue(
            ProblemLists lists,
            ProblemService problems,
            PostedProblems posted,
            SimilarProblems similar,
            ReadyReasons reasons,
            Names names,
            Clock clock) {
        this.lists = lists;
        this.problems = problems;
        this.posted = posted;
        this.similar = similar;
        this.reasons = reasons;
        this.names = names;
        this.clock = clock;
    }

    /** What waits in a state, longest waiting first. */
    List<Row> rows(ProblemStatus state) {
        return lists.waiting(List.of(state), MAX_ROWS).stream().map(this::row).toList();
    }

    /** How many wait in a state. */
    int count(ProblemStatus state) {
        return lists.count(state);
    }

    private Row row(KnownProblem known) {
        var summary = ProblemSummary.of(known.problem());
        var touched = known.journey().version() > 0;
        var days = touched
                ? Duration.between(known.journey().stateSince(), clock.instant())
                        .toDays()
                : -1;
        var refinement = known.journey().refinement();
        return new Row(
                summary,
                names.district(summary.district()),
                days,
                ProblemClock.expectedBy(known)
                        .filter(by -> touched && by.isBefore(clock.instant()))
                        .isPresent(),
                QualityMeter.judge(Described.of(known.problem())),
                refinement != null && refinement.confirmedAt() != null,
                refinement != null && refinement.answer() != null);
    }

    /** One of them taken apart, with what may be done. */
    Detail detail(String problemId) {
        var known = problems.get(problemId);
        var problem = known.problem();
        var there = posted.visible();
        return new Detail(
                known,
                posted.describe(problemId),
                QualityMeter.judge(Described.of(problem)),
                similar.to(problem.title(), problem.problemText(), problem.id(), SIMILAR).stream()
                        .filter(found -> there.test(found.problem()))
                        .map(found -> new Other(
                                ProblemSummary.of(found.problem()),
                                names.value(
                                        "problemStatus",
                                        found.problem().posting().status().name()),
                                found.isNearlySame()))
                        .toList(),
                problems.next(known).stream()
                        .collect(Collectors.toMap(Transition<ProblemStatus, ProblemFacts>::name, Transition::title)),
                reasons.of("return"),
                reasons.of("reject"),
                steps(problemId));
    }

    private List<LifeCycleStep> steps(String problemId) {
        return problems.history(problemId).reversed();
    }
}

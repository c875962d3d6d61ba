package io.zhiqiao.tour;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which problems may join which tours. */
@Component
public final class JoinRules {

    private static final Set<ProblemStatus> MAY_JOIN = Set.of(ProblemStatus.PUBLISHED, ProblemStatus.MATCHING);

    private final Tours tours;
    private final TourProblemRows rows;

    JoinRules(Tours tours, TourProblemRows rows) {
        this.tours = tours;
        this.rows = rows;
    }

    /** Whether a problem in that state may join a tour. */
    public static boolean mayJoin(ProblemStatus status) {
        return MAY_JOIN.contains(status);
    }

    /** Whether an enterprise may wish that its problem joins a tour: it goes there, for its industry, and is prepared. */
    static boolean isOpenTo(Tour tour, Problem problem) {
        var team = problem.classification().teamIndustry();
        return tour.state().isOpenToWishes()
                && tour.districts().contains(problem.posting().district())
                && (tour.industries().isEmpty() || tour.industries().contains(team));
    }

    /**
     * Checks that a problem may join a tour.
     *
     * @throws RejectedException (409) if it is not published, or in a tour already
     */
    void check(Tour tour, Problem problem) {
        checkState(problem);
        for (var other : rows.findByProblemIdAndLeftAtIsNull(problem.id().value())) {
            if (other.tourId().equals(tour.tourId())) {
                throw conflict(
                        "joined", "这道难题已在本活动中，或已提出申请。", "This problem is in the tour, or wishes to join, already.");
            }
            tours.known(other.tourId())
                    .filter(elsewhere -> !elsewhere.state().isOver())
                    .ifPresent(elsewhere -> {
                        throw conflict(
                                "other-tour",
                                "这道难题已在活动“%s”中。一道难题同时只参加一次活动，成果只计一次。".formatted(elsewhere.name()),
                                "This problem is in the tour “%s”. A problem is in one tour at a time, so that its result is counted once."
                                        .formatted(elsewhere.name()));
                    });
        }
    }

    /** Problems that are in a tour, or wish to be, that is not over: none of them may join another. */
    Set<String> taken() {
        var byTour = rows.findByLeftAtIsNull().stream().collect(Collectors.groupingBy(TourProblem::tourId));
        return byTour.entrySet().stream()
                .filter(entry -> tours.known(entry.getKey())
                        .filter(tour -> !tour.state().isOver())
                        .isPresent())
                .flatMap(entry -> entry.getValue().stream())
                .map(TourProblem::problemId)
                .collect(Collectors.toSet());
    }

    static void checkState(Problem problem) {
        if (!mayJoin(problem.posting().status())) {
            throw conflict(
                    "not-published",
                    "只有已发布、匹配中的难题可以加入活动。请先发布这道难题。",
                    "Only problems that are published or being matched can join: publish it first.");
        }
    }

    static void checkDemand(int demand) {
        if (demand < TourProblem.LEAST_DEMAND || demand > TourProblem.MOST_DEMAND) {
            throw Refusals.field("range", "demand", "每道难题需要 1 到 3 位专家。", "A problem needs 1 to 3 experts.");
        }
    }

    static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, "problemId", null, new Sentence(zh, en)));
    }
}

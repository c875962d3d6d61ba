package io.zhiqiao.tour;

import io.zhiqiao.problem.PostedProblems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise may know of tours for one of its problems: those it is in, and those it may wish to join. */
@Service
public class OpenTours {

    private final TourRows rows;
    private final TourProblems entries;
    private final PostedProblems problems;

    OpenTours(TourRows rows, TourProblems entries, PostedProblems problems) {
        this.rows = rows;
        this.entries = entries;
        this.problems = problems;
    }

    /**
     * Tours for a problem, the next first.
     *
     * @throws io.zhiqiao.error.RejectedException (404) if whoever asks has no such problem
     */
    @Transactional(readOnly = true)
    public List<Line> of(String problemId) {
        var problem = problems.get(problemId);
        var own = entries.entriesFor(problemId);
        var isIn = own.stream()
                .flatMap(entry -> rows.findById(entry.tourId()).stream())
                .map(TourRow::tour)
                .anyMatch(tour -> !tour.state().isOver());
        var mayWish = !isIn && JoinRules.mayJoin(problem.posting().status());
        var states = Arrays.stream(TourState.values())
                .filter(state -> state != TourState.PLANNED && !state.isOver())
                .toList();
        return rows.findByStateIn(states).stream()
                .map(TourRow::tour)
                .flatMap(tour -> own.stream()
                        .filter(entry -> entry.tourId().equals(tour.tourId()))
                        .findFirst()
                        .map(entry -> new Line(tour, Optional.of(entry), false))
                        .or(() -> mayWish && JoinRules.isOpenTo(tour, problem)
                                ? Optional.of(new Line(tour, Optional.empty(), true))
                                : Optional.empty())
                        .stream())
                .sorted(Comparator.comparing(
                        (Line line) -> line.tour().firstDay().orElse(LocalDate.MAX)))
                .toList();
    }

    /**
     * A tour, and how the problem is in it.
     *
     * @param tour the tour
     * @param entry how the problem is in it; empty where it is not
     * @param mayWish whether the enterprise may wish that it joins
     */
    public record Line(Tour tour, Optional<TourProblem> entry, boolean mayWish) {

        /** Whether the office has agreed. */
        public boolean isJoined() {
            return entry.filter(TourProblem::isJoined).isPresent();
        }

        /** Whether the office has still to answer. */
        public boolean isWish() {
            return entry.filter(TourProblem::isWish).isPresent();
        }
    }
}

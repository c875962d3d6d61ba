package io.zhiqiao.agenda;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.SimilarProblems;
import io.zhiqiao.matcher.assign.agenda.AgendaMeeting;
import io.zhiqiao.matcher.assign.agenda.JointVisits;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourStop;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which problems of a tour are so alike that their firms could be visited together. The office decides. */
@Component
class JointSuggestions {

    /** From here on two problems share what they are about, not only how problems are worded. */
    private static final double LEAST_ALIKE = 0.18;

    /** More firms than these leave nobody time to talk. */
    private static final int MOST_TOGETHER = 3;

    private final RecordStore records;
    private final SimilarProblems similar;

    JointSuggestions(RecordStore records, SimilarProblems similar) {
        this.records = records;
        this.similar = similar;
    }

    /**
     * Groups of two or three problems; those that have to be met at different stops stay apart.
     *
     * @param problemIds of the tour, in any order
     */
    List<List<String>> of(Tour tour, List<String> problemIds, AgendaWishes wishes) {
        if (tour.stops().isEmpty()) {
            return List.of();
        }
        var problems = problemIds.stream()
                .sorted()
                .flatMap(id -> records.find(RecordKind.PROBLEMS, id).stream())
                .toList();
        var meetings = problems.stream()
                .map(problem -> meeting(problem, tour.stops(), wishes))
                .toList();
        return JointVisits.suggest(
                        meetings,
                        (one, other) -> similar.alike(problems.get(one), problems.get(other)),
                        LEAST_ALIKE,
                        MOST_TOGETHER)
                .stream()
                .map(group -> group.stream()
                        .map(problems::get)
                        .map(JointSuggestions::id)
                        .toList())
                .toList();
    }

    private static AgendaMeeting meeting(Problem problem, List<TourStop> stops, AgendaWishes wishes) {
        var wished = wishes.places().stream()
                .filter(place -> place.problemId().equals(id(problem)))
                .map(AgendaWishes.ProblemPlace::stopId)
                .toList();
        var possible = IntStream.range(0, stops.size())
                .filter(place ->
                        wished.isEmpty() || wished.contains(stops.get(place).stopId()))
                .boxed()
                .toList();
        return AgendaMeeting.of(problem.id(), List.of(), 0, possible);
    }

    private static String id(Problem problem) {
        return problem.id().value();
    }
}

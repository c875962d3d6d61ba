package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a year: its tours, its targets, and the records behind each figure. */
@Service
public class YearPlans {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int MOST = 9999;
    private static final Comparator<Tour> BY_DAY = Comparator.comparing(
                    (Tour tour) -> tour.firstDay().orElse(LocalDate.MAX))
            .thenComparingInt(Tour::issue)
            .thenComparing(Tour::tourId);

    private final TourRows rows;
    private final TourProblems problems;
    private final YearTargetRows targets;
    private final ObjectProvider<TookPart> tookPart;
    private final AcceptedRecords records;
    private final ObjectProvider<SolvedHere> solvedHere;
    private final CurrentPerson people;
    private final Audit audit;

    YearPlans(
            TourRows rows,
            TourProblems problems,
            YearTargetRows targets,
            ObjectProvider<TookPart> tookPart,
            AcceptedRecords records,
            ObjectProvider<SolvedHere> solvedHere,
            CurrentPerson people,
            Audit audit) {
        this.rows = rows;
        this.problems = problems;
        this.targets = targets;
        this.tookPart = tookPart;
        this.records = records;
        this.solvedHere = solvedHere;
        this.people = people;
        this.audit = audit;
    }

    /** The tours of a year that whoever asks reaches, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Tour> tours(int year) {
        var person = people.get();
        return rows.findByTourYearOrderByIssueAscTourIdAsc(checked(year)).stream()
                .map(TourRow::tour)
                .filter(tour -> !TourReach.roles(person, tour).isEmpty())
                .sorted(BY_DAY)
                .toList();
    }

    /**
     * The plan of a year.
     *
     * @throws RejectedException (400) if there is no such year
     */
    @Transactional(readOnly = true)
    public YearPlan of(int year) {
        var tours = tours(year);
        var lines = tours.stream().map(this::line).toList();
        var set = targets.findByTargetYearAndProgramme(year, YearTarget.TOURS).stream()
                .collect(Collectors.toMap(YearTarget::indicator, Function.identity()));
        var figures = Arrays.stream(TourIndicator.values())
                .map(indicator -> {
                    var target = set.getOrDefault(indicator, YearTarget.usual(year, indicator));
                    return new YearPlan.YearFigure(
                            indicator, target.target(), reached(indicator, tours), target.version());
                })
                .toList();
        return new YearPlan(year, figures, lines);
    }

    /**
     * Sets a target of a year.
     *
     * @param version of the target that was read; 0 where nobody had set it
     * @throws RejectedException (400, 403, 412, 422) if it cannot be set
     */
    @Transactional
    public YearPlan set(int year, TourIndicator indicator, int number, long version) {
        checked(year);
        var person = people.get();
        if (person.district() != null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "年度目标由市级协调员设定。",
                    "The targets of a year are set by coordinators of the whole city."));
        }
        if (number < 0 || number > MOST) {
            throw Refusals.field(
                    "range",
                    "target",
                    "目标应在 0 到 %d 之间。".formatted(MOST),
                    "The target must be 0 to %d.".formatted(MOST));
        }
        var usual = YearTarget.usual(year, indicator);
        var known = targets.findById(usual.targetId()).orElse(usual);
        if (known.version() != version) {
            throw Refusals.stale();
        }
        Refusals.unlessStale(() -> targets.save(known.of(number)));
        audit.add(new Audit.Deed(
                person.actor(people.origin()),
                "tour.target",
                "year-target",
                known.targetId(),
                String.valueOf(known.target()),
                String.valueOf(number),
                null));
        return of(year);
    }

    /** The tours that were, or are, held. */
    public List<Tour> held(List<Tour> tours) {
        return tours.stream().filter(tour -> tour.state().isHeld()).toList();
    }

    /** Ids of the experts who took part, each with the tours at which they did, in the order of these. */
    public Map<String, List<Tour>> experts(List<Tour> tours) {
        var toursById = new LinkedHashMap<String, List<Tour>>();
        for (var tour : tours) {
            tookPart.orderedStream()
                    .flatMap(known -> known.experts(tour.tourId()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .forEach(expertId -> toursById
                            .computeIfAbsent(expertId, none -> new ArrayList<>())
                            .add(tour));
        }
        return toursById;
    }

    /** The problems that held tours solved, each once, with the tour that owns the result. */
    public Map<Problem, Tour> solved(List<Tour> tours) {
        var solved = new LinkedHashMap<Problem, Tour>();
        for (var tour : held(tours)) {
            solvedHere
                    .orderedStream()
                    .flatMap(known -> known.problems(tour.tourId()).stream())
                    .flatMap(problemId -> records.find(RecordKind.PROBLEMS, problemId).stream())
                    .forEach(found -> solved.putIfAbsent(found.record(), tour));
        }
        return solved;
    }

    private int reached(TourIndicator indicator, List<Tour> tours) {
        return switch (indicator) {
            case EVENTS -> held(tours).size();
            case EXPERTS -> experts(tours).size();
            case SOLVED -> solved(tours).size();
        };
    }

    private YearPlan.Line line(Tour tour) {
        var entries = problems.entriesOf(tour.tourId());
        return new YearPlan.Line(
                tour, (int) entries.stream().filter(TourProblem::isJoined).count(), (int)
                        entries.stream().filter(TourProblem::isWish).count());
    }

    private static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "range",
                    "年度应在 %d 到 %d 之间。".formatted(FIRST_YEAR, LAST_YEAR),
                    "The year must be %d to %d.".formatted(FIRST_YEAR, LAST_YEAR)));
        }
        return year;
    }
}

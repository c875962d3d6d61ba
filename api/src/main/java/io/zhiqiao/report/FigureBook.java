package io.zhiqiao.report;

import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.followup.Outcome;
import io.zhiqiao.followup.Results;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.report.Figure.Line;
import io.zhiqiao.survey.Survey;
import io.zhiqiao.survey.Surveys;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the figures of a tour's report from its records. */
@Component
class FigureBook {

    private final People people;
    private final Reached reached;
    private final Meetings meetings;
    private final Results results;
    private final Surveys surveys;
    private final Tours tours;

    FigureBook(People people, Reached reached, Meetings meetings, Results results, Surveys surveys, Tours tours) {
        this.people = people;
        this.reached = reached;
        this.meetings = meetings;
        this.results = results;
        this.surveys = surveys;
        this.tours = tours;
    }

    /** All figures, in the order of the report. */
    List<Figure> figures(Tour tour) {
        var held = meetings.of(tour.tourId()).stream().filter(Held::isHeld).toList();
        var outcomes = results.of(tour.tourId());
        var all = new ArrayList<Figure>();
        all.add(people.experts(tour, held));
        all.add(people.firms(tour));
        all.add(people.guests(tour));
        all.addAll(problems(tour, held));
        all.add(Figure.counted(
                "held",
                new Sentence("举行会面", "Meetings held"),
                "场",
                held.stream().map(meeting -> people.meeting(tour, meeting)).toList()));
        all.addAll(byOutcome(tour, meetings.of(tour.tourId())));
        all.addAll(reached.byKind(tour, outcomes));
        all.add(reached.amount(tour, outcomes));
        all.addAll(reached.byLevel(tour, outcomes));
        all.add(solved(tour, outcomes, true));
        all.add(solved(tour, outcomes, false));
        all.add(answers(tour));
        all.add(cost("cost-planned", new Sentence("计划经费", "Planned cost"), tour, tour.plannedCost()));
        all.add(cost("cost-spent", new Sentence("实际经费", "Spent"), tour, tour.spentCost()));
        return all;
    }

    private List<Figure> problems(Tour tour, List<Meeting> held) {
        var accepted = tours.problemsOf(tour.tourId()).stream()
                .map(TourProblem::problemId)
                .toList();
        var docked = accepted.stream()
                .filter(problemId ->
                        held.stream().anyMatch(meeting -> meeting.problemIds().contains(problemId)))
                .toList();
        return List.of(
                Figure.counted(
                        "accepted",
                        new Sentence("受理难题", "Problems accepted"),
                        "项",
                        accepted.stream().map(people::problem).toList()),
                Figure.counted(
                        "docked",
                        new Sentence("已对接难题", "Problems docked"),
                        "项",
                        docked.stream().map(people::problem).toList()));
    }

    private List<Figure> byOutcome(Tour tour, List<Meeting> all) {
        return Arrays.stream(MeetingOutcome.values())
                .map(outcome -> Figure.counted(
                        "outcome-" + Held.key(outcome.name()),
                        outcome.title(),
                        "场",
                        all.stream()
                                .filter(meeting -> meeting.outcome() == outcome)
                                .map(meeting -> people.meeting(tour, meeting))
                                .toList()))
                .toList();
    }

    private Figure solved(Tour tour, List<Outcome> outcomes, boolean counted) {
        return Figure.counted(
                counted ? "solved" : "shared",
                counted
                        ? new Sentence("解决难题", "Problems solved")
                        : new Sentence("参与解决、由他方计数", "Solved with others who count it"),
                "项",
                outcomes.stream()
                        .filter(outcome -> outcome.isSolved() && outcome.isCountedBy(tour.tourId()) == counted)
                        .map(outcome -> reached.line(tour, outcome))
                        .toList());
    }

    /** Who answered is not told with what they said. */
    private Figure answers(Tour tour) {
        return Figure.counted(
                "answers",
                new Sentence("满意度问卷", "Survey answers"),
                "份",
                surveys.of(tour.tourId()).stream()
                        .filter(Survey::isAnswered)
                        .map(survey -> Line.of(
                                surveys.name(survey),
                                "/tours/" + tour.tourId() + "/surveys",
                                survey.side().title()))
                        .toList());
    }

    private static Figure cost(String key, Sentence title, Tour tour, @Nullable BigDecimal amount) {
        return Figure.summed(
                key,
                title,
                "万元",
                amount == null
                        ? List.of()
                        : List.of(new Line(
                                tour.name(),
                                "/tours/" + tour.tourId(),
                                tour.state().title(),
                                amount)));
    }
}

package io.zhiqiao.followup;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.document.Document;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results as the office, a firm or an expert reads them. */
@Component
class ResultViews {

    private final Results results;
    private final ResultReach reach;
    private final Tours tours;
    private final Meetings meetings;
    private final Firms firms;
    private final Documents documents;
    private final CurrentPerson people;
    private final Clock clock;

    ResultViews(
            Results results,
            ResultReach reach,
            Tours tours,
            Meetings meetings,
            Firms firms,
            Documents documents,
            CurrentPerson people,
            Clock clock) {
        this.results = results;
        this.reach = reach;
        this.tours = tours;
        this.meetings = meetings;
        this.firms = firms;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What came of each problem of a tour, for the office.
     *
     * @throws RejectedException (404) if there is no such tour for them
     */
    @Transactional(readOnly = true)
    public List<ResultLine> ofTour(String tourId) {
        var tour = tours.find(tourId);
        return results.of(tourId).stream().map(outcome -> line(tour, outcome)).toList();
    }

    /**
     * One of them, for whoever reaches it.
     *
     * @throws RejectedException (404) if there is none for them
     */
    @Transactional(readOnly = true)
    public ResultLine one(String tourId, String problemId) {
        var reached = reach.reach(tourId, problemId);
        return line(reached.tour(), results.of(tourId, problemId));
    }

    /** Those that a firm or an expert is asked about, the latest tour first. */
    @Transactional(readOnly = true)
    public List<ResultLine> mine() {
        var lines = new LinkedHashMap<String, ResultLine>();
        ownMeetings(people.get())
                .filter(ResultReach::tookPlace)
                .forEach(meeting -> tours.known(meeting.tourId())
                        .filter(tour -> tour.state().isHeld())
                        .ifPresent(tour -> meeting.problemIds().stream()
                                .filter(problemId -> isMine(tour, problemId))
                                .forEach(problemId -> lines.computeIfAbsent(
                                        tour.tourId() + problemId,
                                        none -> line(tour, results.of(tour.tourId(), problemId))))));
        return List.copyOf(lines.values()).reversed();
    }

    private boolean isMine(Tour tour, String problemId) {
        return tours.problemsOf(tour.tourId()).stream()
                        .map(TourProblem::problemId)
                        .anyMatch(problemId::equals)
                && reach.isSide(tour, problemId);
    }

    private Stream<Meeting> ownMeetings(Person person) {
        var expertId = person.expertId();
        var organisationId = person.organisationId();
        return Stream.concat(
                person.is(Role.EXPERT) && expertId != null ? meetings.ofExpert(expertId).stream() : Stream.empty(),
                person.is(Role.ENTERPRISE) && organisationId != null
                        ? meetings.ofFirm(organisationId).stream()
                        : Stream.empty());
    }

    /** What may prove a level: what was added to the result, and the documents of the problem as far as whoever asks sees them. */
    List<Document> proofs(String tourId, String problemId) {
        return Stream.concat(
                        documents.of(DocumentOwner.tour(tourId, problemId)).stream(), ofProblem(problemId).stream())
                .filter(Document::stands)
                .toList();
    }

    private List<Document> ofProblem(String problemId) {
        try {
            return documents.of(DocumentOwner.problem(problemId));
        } catch (RejectedException e) {
            // An expert of a meeting need not be one who was invited to the problem.
            return List.of();
        }
    }

    private ResultLine line(Tour tour, Outcome outcome) {
        var today = LocalDate.now(clock);
        return new ResultLine(
                tour,
                outcome.problemId(),
                firms.title(outcome.problemId()),
                firms.of(outcome.problemId()).name(),
                tour.firstDay().map(YearMonth::from).orElse(null),
                outcome,
                Stream.of(Moment.values())
                        .map(moment -> new ResultLine.Cell(
                                moment,
                                moment.opensOn(tour).orElse(null),
                                moment.isOpen(tour, today),
                                moment.isDue(tour, today),
                                outcome.at(moment).orElse(null)))
                        .toList());
    }
}

package io.zhiqiao.agenda;

import io.zhiqiao.roster.RosterSeat;
import io.zhiqiao.roster.Rosters;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the meetings that the roster asks for: one for each problem with somebody who comes, one for each joint visit. */
@Component
class MeetingIntake {

    private final Meetings meetings;
    private final Rosters rosters;
    private final Tours tours;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingIntake(Meetings meetings, Rosters rosters, Tours tours, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.rosters = rosters;
        this.tours = tours;
        this.events = events;
        this.clock = clock;
    }

    /** What shall be: the problems of a meeting, and who comes. */
    private record Wanted(List<String> problemIds, List<String> expertIds) {}

    /** How many meetings were made, changed and cancelled. */
    record Change(int made, int changed, int cancelled) {

        boolean isNone() {
            return made + changed + cancelled == 0;
        }
    }

    /**
     * Brings the meetings that lie ahead in line with the roster. What is held or pinned to its place keeps its place.
     *
     * @param reason read by those affected; blank where none is needed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Change takeIn(Tour tour, AgendaWishes wishes, String reason) {
        var wanted = wanted(tour.tourId(), wishes);
        int made = 0;
        int changed = 0;
        int cancelled = 0;
        var open = new ArrayList<>(wanted);
        for (var meeting : meetings.of(tour.tourId())) {
            var same = open.stream()
                    .filter(one -> one.problemIds().equals(meeting.problemIds()))
                    .findFirst();
            if (same.isPresent() && meeting.state().takesPlace()) {
                open.remove(same.get());
                if (meeting.state().isAhead()
                        && !meeting.expertIds().equals(same.get().expertIds())) {
                    change(meeting, same.get(), reason);
                    changed++;
                }
            } else if (meeting.state().isAhead()) {
                meetings.make(meeting, tour, "cancel", reason.isBlank() ? "名单已改。 The roster has changed." : reason, 0);
                cancelled++;
            }
        }
        for (var one : open) {
            meetings.saved(Meeting.requested(
                    UUID.randomUUID().toString(), tour.tourId(), one.problemIds(), one.expertIds(), clock.instant()));
            made++;
        }
        return new Change(made, changed, cancelled);
    }

    private void change(Meeting meeting, Wanted wanted, String reason) {
        var saved = meetings.saved(meeting.with(wanted.problemIds(), wanted.expertIds()));
        events.publishEvent(new MeetingMoved(meeting, saved, reason.isBlank() ? null : reason));
    }

    private List<Wanted> wanted(String tourId, AgendaWishes wishes) {
        var seats = rosters.seatsOf(tourId).stream().filter(RosterSeat::comes).toList();
        var problemIds = tours.problemsOf(tourId).stream()
                .map(TourProblem::problemId)
                .filter(id -> seats.stream().anyMatch(seat -> seat.problemId().equals(id)))
                .toList();
        var wanted = new ArrayList<Wanted>();
        var joined = new LinkedHashSet<String>();
        for (var group : wishes.jointVisits()) {
            var own = group.stream()
                    .filter(problemIds::contains)
                    .filter(id -> !joined.contains(id))
                    .toList();
            if (own.size() > 1) {
                joined.addAll(own);
                wanted.add(wanted(own, seats));
            }
        }
        problemIds.stream().filter(id -> !joined.contains(id)).forEach(id -> wanted.add(wanted(List.of(id), seats)));
        return wanted;
    }

    private static Wanted wanted(List<String> problemIds, List<RosterSeat> seats) {
        return new Wanted(
                problemIds,
                problemIds.stream()
                        .flatMap(id ->
                                seats.stream().filter(seat -> seat.problemId().equals(id)))
                        .map(RosterSeat::expertId)
                        .distinct()
                        .toList());
    }
}

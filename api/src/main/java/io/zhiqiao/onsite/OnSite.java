package io.zhiqiao.onsite;

import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourState;
import io.zhiqiao.tour.Tours;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may note what at a tour, and when. */
@Component
class OnSite {

    private static final Set<Role> AT_THE_DESK = EnumSet.of(Role.COORDINATOR, Role.SECRETARY);
    private static final Set<TourState> DAY = EnumSet.of(TourState.RUNNING, TourState.RECORDING);

    private final Tours tours;
    private final Meetings meetings;
    private final Firms firms;

    OnSite(Tours tours, Meetings meetings, Firms firms) {
        this.tours = tours;
        this.meetings = meetings;
        this.firms = firms;
    }

    /** A tour for the office. */
    Tours.Reached reach(String tourId) {
        return tours.reach(tourId);
    }

    /** Who notes somebody at a tour waits for others who do, so that nobody is noted twice. */
    void alone(String tourId) {
        tours.alone(tourId);
    }

    /** Whether whoever reaches a tour so may note who comes now. */
    static boolean mayNote(Tours.Reached reached) {
        return reached.roles().stream().anyMatch(AT_THE_DESK::contains)
                && DAY.contains(reached.tour().state());
    }

    /** Whether who reaches it so works for the office. */
    static boolean isOffice(Set<Role> roles) {
        return isAtTheDesk(roles) || roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether who reaches it so works at its desk. */
    static boolean isAtTheDesk(Set<Role> roles) {
        return roles.stream().anyMatch(AT_THE_DESK::contains);
    }

    /**
     * The tour, if whoever asks may note who comes now.
     *
     * @throws RejectedException (403, 404, 409) if not
     */
    Tour toNote(String tourId) {
        var reached = reach(tourId);
        if (!isAtTheDesk(reached.roles())) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "desk-only",
                    "签到由活动的工作人员办理。",
                    "People are checked in by the staff of the tour."));
        }
        if (!DAY.contains(reached.tour().state())) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-the-day",
                    "活动不在进行中（现为“%s”）。请先在活动页点“开始活动”，再签到。"
                            .formatted(reached.tour().state().title().zh()),
                    "The tour is not under way (%s): begin it on its page first, then check people in."
                            .formatted(reached.tour().state().title().en())));
        }
        return reached.tour();
    }

    /** The meetings of a tour that are settled and take place, in the order of time. */
    List<Meeting> settled(String tourId) {
        return meetings.of(tourId).stream()
                .filter(meeting -> meeting.place() != null && meeting.state().takesPlace())
                .toList();
    }

    /** Whether a firm has a problem in a meeting of a tour. */
    boolean isFirmOf(Tour tour, String firmKey) {
        return meetings.of(tour.tourId()).stream()
                .flatMap(meeting -> meeting.problemIds().stream())
                .anyMatch(problemId -> firms.of(problemId).key().equals(firmKey));
    }
}

package io.zhiqiao.thanks;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.letter.LetterResponse;
import io.zhiqiao.letter.ThanksLetters;
import io.zhiqiao.onsite.Attendance;
import io.zhiqiao.service.Letters;
import io.zhiqiao.service.ServedMeeting;
import io.zhiqiao.service.Services;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourState;
import io.zhiqiao.tour.Tours;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thanks the experts who came to a tour, and puts what they served into the record of services. */
@Service
public class Thanks {

    private final Attendance attendance;
    private final ServedMeetings meetings;
    private final Services services;
    private final Letters served;
    private final ThanksLetters letters;
    private final Firms people;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson current;

    Thanks(
            Attendance attendance,
            ServedMeetings meetings,
            Services services,
            Letters served,
            ThanksLetters letters,
            Firms people,
            Tours tours,
            Audit audit,
            CurrentPerson current) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.services = services;
        this.served = served;
        this.letters = letters;
        this.people = people;
        this.tours = tours;
        this.audit = audit;
        this.current = current;
    }

    /**
     * The experts who came, with what they served and their letters.
     *
     * @throws RejectedException (404) if there is no such tour for whoever asks
     */
    @Transactional(readOnly = true)
    public List<Thanked> of(String tourId) {
        var tour = tours.find(tourId);
        return attendance.experts(tourId).stream()
                .map(expertId -> thanked(tour, expertId))
                .sorted(Comparator.comparing(Thanked::name).thenComparing(Thanked::expertId))
                .toList();
    }

    private Thanked thanked(Tour tour, String expertId) {
        var held = meetings.heldBy(tour, expertId);
        return new Thanked(
                expertId,
                people.expert(expertId),
                held.size(),
                held.stream()
                        .flatMap(meeting -> meetings.services(tour, meeting, expertId).stream())
                        .mapToDouble(ServedMeeting::hours)
                        .sum(),
                letters.of(expertId, tour.tourId()).orElse(null));
    }

    /**
     * Thanks those who were not thanked yet; sent again, it thanks nobody twice.
     *
     * @return as {@link #of}
     * @throws RejectedException (403, 404, 409) if they may not, or the tour is not over yet
     */
    @Transactional
    public List<Thanked> give(String tourId) {
        var tour = tours.toChange(tourId, null);
        if (!tour.state().isHeld() || tour.state() == TourState.RUNNING) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-held",
                    "活动结束后再出具感谢信：请先转入整理记录。",
                    "Letters of thanks come after the tour: let it be written up first."));
        }
        var first = tour.firstDay().orElseThrow();
        var last = tour.lastDay().orElseThrow();
        for (var expertId : attendance.experts(tourId).stream().sorted().toList()) {
            var held = meetings.heldBy(tour, expertId);
            held.forEach(meeting -> meetings.services(tour, meeting, expertId).forEach(services::recordMeeting));
            var lines = served.servedAt(
                    expertId, held.stream().map(Meeting::meetingId).toList());
            letters.thank(expertId, new ThanksLetters.Occasion(tourId, tour.name(), first, last, lines));
        }
        var all = of(tourId);
        audit.add(new Audit.Deed(
                current.get().actor(current.origin()),
                "tour.thanks",
                "tour",
                tourId,
                null,
                String.valueOf(all.size()),
                null));
        return all;
    }

    /**
     * An expert who came.
     *
     * @param expertId who
     * @param name what they are called
     * @param meetings held with them
     * @param hours of all of them
     * @param letter of thanks; null before it was issued
     */
    public record Thanked(
            String expertId,
            String name,
            int meetings,
            double hours,
            @Nullable LetterResponse letter) {}
}

package io.zhiqiao.thanks;

import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.onsite.MeetingRecords;
import io.zhiqiao.service.ServedMeeting;
import io.zhiqiao.tour.Tour;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What experts served at the meetings of a tour that were held, as services. */
@Component
class ServedMeetings {

    private static final Set<MeetingState> HELD = Set.of(MeetingState.HELD, MeetingState.RATED);
    private static final double MINUTES = 60.0;
    private static final double TENTHS = 10.0;

    private final Meetings meetings;
    private final MeetingRecords records;
    private final Clock clock;

    ServedMeetings(Meetings meetings, MeetingRecords records, Clock clock) {
        this.meetings = meetings;
        this.records = records;
        this.clock = clock;
    }

    /** The held meetings of an expert at a tour, in the order of time. */
    List<Meeting> heldBy(Tour tour, String expertId) {
        return meetings.of(tour.tourId()).stream()
                .filter(meeting -> HELD.contains(meeting.state()) && meeting.place() != null)
                .filter(meeting -> meeting.expertIds().contains(expertId))
                .toList();
    }

    /** A meeting as services of an expert: one for each of its problems, which share its time. */
    List<ServedMeeting> services(Tour tour, Meeting meeting, String expertId) {
        var place = meeting.place();
        if (place == null) {
            return List.of();
        }
        var share = hours(
                Duration.between(place.startsAt(), place.endsAt()),
                meeting.problemIds().size());
        var written = records.known(meeting.meetingId());
        var content = written.map(one -> one.diagnosis().isBlank() ? tour.name() : one.diagnosis())
                .orElse(tour.name());
        var outcome = meeting.outcome();
        return meeting.problemIds().stream()
                .map(problemId -> new ServedMeeting(
                        meeting.meetingId(),
                        expertId,
                        problemId,
                        place.startsAt().atZone(clock.getZone()).toLocalDate(),
                        share,
                        content,
                        outcome == null ? "" : outcome.title().zh()))
                .toList();
    }

    /** Hours with one decimal, at least a tenth. */
    private static double hours(Duration duration, int shares) {
        return Math.max(1, Math.round(duration.toMinutes() / MINUTES / shares * TENTHS)) / TENTHS;
    }
}

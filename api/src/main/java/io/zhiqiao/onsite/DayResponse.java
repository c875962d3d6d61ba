package io.zhiqiao.onsite;

import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.onsite.DayView.DayMeeting;
import io.zhiqiao.onsite.DayView.Expected;
import io.zhiqiao.onsite.DayView.Figures;
import io.zhiqiao.onsite.DayView.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a tour as programmes read it.
 *
 * @param tourId which tour
 * @param day which of its days
 * @param figures how it stands
 * @param expected experts, then firms; who is missing first, in the order of their first meeting
 * @param others who came and was not expected
 * @param meetings of the day in the order of time
 */
record DayResponse(
        String tourId,
        LocalDate day,
        Figures figures,
        List<ExpectedPerson> expected,
        List<CheckedIn> others,
        List<MeetingOfDay> meetings) {

    DayResponse {
        expected = List.copyOf(expected);
        others = List.copyOf(others);
        meetings = List.copyOf(meetings);
    }

    static DayResponse of(DayView view) {
        return new DayResponse(
                view.tour().tourId(),
                view.day(),
                view.figures(),
                Stream.concat(view.experts().stream(), view.firms().stream())
                        .map(ExpectedPerson::of)
                        .toList(),
                view.others().stream().map(CheckedIn::of).toList(),
                view.meetings().stream().map(MeetingOfDay::of).toList());
    }

    /** Somebody who is expected, and whether they are here. */
    record ExpectedPerson(
            PersonKind kind,
            String personId,
            String name,
            String organisation,
            String from,
            Presence presence,
            @Nullable CheckedIn checkIn) {

        static ExpectedPerson of(Expected one) {
            var checkIn = one.checkIn();
            return new ExpectedPerson(
                    one.kind(),
                    one.personId(),
                    one.name(),
                    one.organisation(),
                    one.from(),
                    one.presence(),
                    checkIn == null ? null : CheckedIn.of(checkIn));
        }
    }

    /** A check-in. */
    record CheckedIn(
            String checkInId,
            PersonKind kind,
            @Nullable String personId,
            String name,
            String organisation,
            Instant cameAt,
            CheckInWay how,
            boolean counts) {

        static CheckedIn of(CheckIn one) {
            return new CheckedIn(
                    one.checkInId(),
                    one.kind(),
                    one.personId(),
                    one.name(),
                    one.organisation(),
                    one.cameAt(),
                    one.how(),
                    one.counts());
        }
    }

    /** A meeting, and how it stands. */
    record MeetingOfDay(
            String meetingId,
            @Nullable Instant startsAt,
            String stop,
            int table,
            List<String> topics,
            MeetingState state,
            boolean recorded) {

        MeetingOfDay {
            topics = List.copyOf(topics);
        }

        static MeetingOfDay of(DayMeeting one) {
            return new MeetingOfDay(
                    one.meeting().meetingId(),
                    one.meeting().startsAt(),
                    one.stop(),
                    one.meeting().table(),
                    one.topics(),
                    one.meeting().state(),
                    one.outcome() != null);
        }
    }
}

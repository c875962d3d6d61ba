package io.zhiqiao.onsite;

import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tour;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a tour as its desk sees it.
 *
 * @param tour which tour
 * @param day which of its days
 * @param mayNote whether who reads it may note who comes now
 * @param mayChange whether who reads it may let somebody stand in
 * @param experts who is expected: who is missing first, in the order of their first meeting
 * @param firms which firms are expected, in the same order
 * @param others who came and was not expected
 * @param meetings of the day in the order of time
 */
record DayView(
        Tour tour,
        LocalDate day,
        boolean mayNote,
        boolean mayChange,
        List<Expected> experts,
        List<Expected> firms,
        List<CheckIn> others,
        List<DayMeeting> meetings) {

    DayView {
        experts = List.copyOf(experts);
        firms = List.copyOf(firms);
        others = List.copyOf(others);
        meetings = List.copyOf(meetings);
    }

    /** Whether somebody is here. */
    enum Presence {
        HERE("已到", "Here"),
        AWAITED("未到", "Awaited"),
        LATE("已过时间未到", "Late"),
        ABSENT("不来", "Does not come");

        private final String zh;
        private final String en;

        Presence(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Sentence title() {
            return new Sentence(zh, en);
        }
    }

    /**
     * Somebody who is expected.
     *
     * @param kind expert or firm
     * @param personId id of the expert, or key of the firm
     * @param name what they are called
     * @param organisation where an expert is from; empty for a firm
     * @param from when the first meeting of the day begins, in the office's time
     * @param meetings how many on the day
     * @param presence whether they are here
     * @param checkIn null until they came
     */
    record Expected(
            PersonKind kind,
            String personId,
            String name,
            String organisation,
            String from,
            int meetings,
            Presence presence,
            @Nullable CheckIn checkIn) {

        /** Whether they came. */
        public boolean isHere() {
            return presence == Presence.HERE;
        }
    }

    /**
     * A meeting of the day.
     *
     * @param meeting the meeting
     * @param from when it begins, in the office's time
     * @param until when it ends
     * @param stop what the stop is called
     * @param topics what is talked about
     * @param guests the experts, and whether they are here
     * @param hosts the firms, and whether they are here
     * @param begun whether its time has come
     * @param outcome what came of it, as recorded; null without a record
     */
    record DayMeeting(
            Meeting meeting,
            String from,
            String until,
            String stop,
            List<String> topics,
            List<Side> guests,
            List<Side> hosts,
            boolean begun,
            @Nullable Sentence outcome) {

        DayMeeting {
            topics = List.copyOf(topics);
            guests = List.copyOf(guests);
            hosts = List.copyOf(hosts);
        }

        /** Whether it waits for a record. */
        public boolean wantsRecord() {
            return begun && outcome == null && meeting.state() != MeetingState.NO_SHOW;
        }

        /** Whether somebody who is expected has a place in it. */
        public boolean isOf(Expected one) {
            return (one.kind() == PersonKind.EXPERT ? guests : hosts)
                    .stream().anyMatch(side -> side.personId().equals(one.personId()));
        }

        /** Whether it still can be changed. */
        public boolean isOpen() {
            return meeting.state() == MeetingState.SCHEDULED;
        }
    }

    /**
     * Somebody at a meeting.
     *
     * @param personId id of the expert, or key of the firm
     * @param name what they are called
     * @param presence whether they are here
     * @param standIns alternates of the meeting's problems who could come in place of an expert who does not
     */
    record Side(String personId, String name, Presence presence, List<StandIn> standIns) {

        Side {
            standIns = List.copyOf(standIns);
        }
    }

    /** Somebody who could stand in, and whether they are here. */
    record StandIn(String expertId, String name, boolean here) {}

    /** The figures of the day. */
    record Figures(
            int experts,
            int expertsHere,
            int firms,
            int firmsHere,
            int missing,
            int others,
            int meetings,
            int held,
            int recorded) {}

    /** The figures of the day. */
    public Figures figures() {
        return new Figures(
                experts.size(),
                here(experts),
                firms.size(),
                here(firms),
                (int) experts.stream().filter(one -> !one.isHere()).count()
                        + (int) firms.stream().filter(one -> !one.isHere()).count(),
                others.size(),
                meetings.size(),
                (int) meetings.stream()
                        .filter(one -> one.meeting().state() == MeetingState.HELD
                                || one.meeting().state() == MeetingState.RATED)
                        .count(),
                (int) meetings.stream().filter(one -> one.outcome() != null).count());
    }

    private static int here(List<Expected> all) {
        return (int) all.stream().filter(Expected::isHere).count();
    }
}

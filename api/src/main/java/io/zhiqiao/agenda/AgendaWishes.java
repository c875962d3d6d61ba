package io.zhiqiao.agenda;

import io.zhiqiao.lifecycle.Refusals;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the office wants the agenda of a tour.
 *
 * @param slotMinutes length of a slot, 5 to 240 minutes
 * @param pauses breaks of every day; no meeting runs over one
 * @param kmPerHour mean speed between stops, 5 to 120
 * @param unknownWayMinutes what a way takes where a stop has no coordinates and nobody has said it, 0 to 600
 * @param ways minutes that are known, by pair of stops, in both directions
 * @param places problems that are looked at where they are, by stop; all others can be anywhere
 * @param jointVisits problems that share one meeting
 * @param lectures what is fixed beside the meetings
 */
public record AgendaWishes(
        int slotMinutes,
        List<Pause> pauses,
        int kmPerHour,
        int unknownWayMinutes,
        List<Way> ways,
        List<ProblemPlace> places,
        List<List<String>> jointVisits,
        List<Lecture> lectures) {

    /** Half an hour each, no breaks, 40 km an hour. */
    static final AgendaWishes USUAL =
            new AgendaWishes(30, List.of(), 40, 30, List.of(), List.of(), List.of(), List.of());

    private static final int MOST = 200;

    /** Copies the lists; programmes may leave them out. */
    public AgendaWishes {
        pauses = orNone(pauses);
        ways = orNone(ways);
        places = orNone(places);
        jointVisits = orNone(jointVisits).stream().map(List::copyOf).toList();
        lectures = orNone(lectures);
    }

    /**
     * The same, if every number is in its range.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if one is not
     */
    AgendaWishes checked() {
        check("slotMinutes", slotMinutes, 5, 240, "时段长度（分钟）", "length of a slot in minutes");
        check("kmPerHour", kmPerHour, 5, 120, "平均车速（公里/小时）", "speed in km per hour");
        check("unknownWayMinutes", unknownWayMinutes, 0, 600, "未知路程（分钟）", "minutes of an unknown way");
        for (var way : ways) {
            check("ways", way.minutes(), 0, 600, "路程（分钟）", "minutes of a way");
        }
        for (var pause : pauses) {
            if (!pause.endsAt().isAfter(pause.startsAt())) {
                throw Refusals.field(
                        "order",
                        "pauses",
                        "休息的结束时间应晚于开始时间：%s–%s。".formatted(pause.startsAt(), pause.endsAt()),
                        "A break ends after its start: %s–%s.".formatted(pause.startsAt(), pause.endsAt()));
            }
        }
        check("jointVisits", jointVisits.size(), 0, MOST, "联合走访的组数", "number of joint visits");
        check("lectures", lectures.size(), 0, MOST, "讲座的场数", "number of lectures");
        for (var lecture : lectures) {
            check("lectures", lecture.minutes(), 5, 720, "讲座时长（分钟）", "minutes of a lecture");
            check("lectures", lecture.tables(), 0, 200, "讲座占用桌数", "tables of a lecture");
            check("lectures", lecture.people(), 0, 100_000, "讲座人数", "people of a lecture");
        }
        return this;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void check(String field, int value, int least, int most, String zh, String en) {
        if (value < least || value > most) {
            throw Refusals.field(
                    "range",
                    field,
                    "%s应为 %d 到 %d，现为 %d。".formatted(zh, least, most, value),
                    "The %s must be %d to %d, not %d.".formatted(en, least, most, value));
        }
    }

    /** A break, in the office's time. */
    public record Pause(LocalTime startsAt, LocalTime endsAt) {}

    /** How long it takes from one stop to another, and back. */
    public record Way(String oneStopId, String otherStopId, int minutes) {}

    /** Where a problem is met. */
    public record ProblemPlace(String problemId, String stopId) {}

    /**
     * A lecture or a training (讲座、培训).
     *
     * @param name what it is called
     * @param stopId where
     * @param startsAt when, in the office's time; the start of a slot
     * @param minutes how long
     * @param tables how many tables it takes away
     * @param people how many people of the stop's capacity it takes
     * @param expertIds who speaks
     */
    public record Lecture(
            String name,
            String stopId,
            LocalDateTime startsAt,
            int minutes,
            int tables,
            int people,
            List<String> expertIds) {

        /** Copies the speakers. */
        public Lecture {
            expertIds = orNone(expertIds);
        }
    }
}

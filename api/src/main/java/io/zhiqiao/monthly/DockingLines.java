package io.zhiqiao.monthly;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings that were held, problems accepted and docked, and how many of the year's were. */
@Component
class DockingLines implements CountedLines {

    private static final String MEETINGS = "meetings";
    private static final String ACCEPTED = "accepted";
    private static final String DOCKED = "docked";
    private static final String RATE = "docking-rate";
    private static final String TALK = "talk";

    private final JdbcClient database;
    private final NeedBook book;

    DockingLines(JdbcClient database, NeedBook book) {
        this.database = database;
        this.book = book;
    }

    @Override
    public Set<String> keys() {
        return Set.of(MEETINGS, ACCEPTED, DOCKED, RATE);
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var needs = book.read();
        var held = held();
        var docked = docked(needs, held);
        var counted = new ArrayList<Counted>();
        held.stream()
                .filter(meeting -> YearMonth.from(meeting.on()).equals(month))
                .map(meeting -> meeting.counted(needs))
                .forEach(counted::add);
        for (var problemId : needs.sent()) {
            needs.accepted(problemId)
                    .ifPresent(day -> accepted(needs, problemId, day, docked.get(problemId), month, counted));
        }
        docked.forEach((problemId, day) -> {
            if (YearMonth.from(day).equals(month)) {
                var line = needs.line(problemId, day, new Sentence("首次对接", "docked for the first time"), null);
                counted.add(new Counted(DOCKED, needs.teamOn(problemId, day), line));
            }
        });
        return counted;
    }

    private static void accepted(
            Needs needs,
            String problemId,
            LocalDate day,
            @Nullable LocalDate docked,
            YearMonth month,
            List<Counted> counted) {
        var last = month.atEndOfMonth();
        if (YearMonth.from(day).equals(month)) {
            var line = needs.line(problemId, day, new Sentence("受理", "accepted"), null);
            counted.add(new Counted(ACCEPTED, needs.teamOn(problemId, day), line));
        }
        if (day.getYear() == month.getYear() && !day.isAfter(last)) {
            var isDocked = docked != null && !docked.isAfter(last);
            var line = needs.line(
                    problemId,
                    day,
                    isDocked
                            ? new Sentence(docked + " 对接", "docked on " + docked)
                            : new Sentence("尚未对接", "not docked so far"),
                    isDocked ? BigDecimal.ONE : BigDecimal.ZERO);
            counted.add(new Counted(RATE, needs.teamOn(problemId, last), line));
        }
    }

    /** The day on which each problem met an expert, or went into talks, for the first time. */
    private static Map<String, LocalDate> docked(Needs needs, List<Held> held) {
        var docked = new HashMap<String, LocalDate>();
        held.forEach(meeting -> meeting.problemIds()
                .forEach(problemId -> docked.merge(problemId, meeting.on(), DockingLines::earlier)));
        needs.sent()
                .forEach(problemId -> needs.steps(problemId).stream()
                        .filter(step -> step.transition().equals(TALK))
                        .findFirst()
                        .ifPresent(step -> docked.merge(problemId, step.on(), DockingLines::earlier)));
        return docked;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Meetings that somebody noted as held, and nobody as not held. */
    private List<Held> held() {
        var held = new LinkedHashMap<String, Held>();
        database.sql("""
                        select m.meeting_id, m.tour_id, m.starts_at, p.problem_id from meeting m
                        join meeting_problem p on p.meeting_id = m.meeting_id
                        where m.state in ('HELD', 'RATED') and (m.outcome is null or m.outcome <> 'NOT_HELD')
                          and m.starts_at is not null
                        order by m.starts_at, m.meeting_id, p.place""").query((row, number) -> add(held, row)).list();
        return List.copyOf(held.values());
    }

    private boolean add(Map<String, Held> held, ResultSet row) throws SQLException {
        var meetingId = row.getString("meeting_id");
        var meeting = held.get(meetingId);
        if (meeting == null) {
            meeting = new Held(meetingId, row.getString("tour_id"), book.day(row, "starts_at"), new ArrayList<>());
            held.put(meetingId, meeting);
        }
        return meeting.problemIds().add(Objects.requireNonNull(row.getString("problem_id")));
    }

    /** A meeting; its problems in their order. */
    private record Held(String meetingId, String tourId, LocalDate on, List<String> problemIds) {

        Counted counted(Needs needs) {
            var team = problemIds.stream()
                    .map(problemId -> needs.teamOn(problemId, on))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            var first = needs.find(problemIds.getFirst());
            var line = new CountedLine(
                    meetingId,
                    on,
                    first.title(),
                    Sentence.same(first.firm()),
                    null,
                    "/tours/" + tourId + "/meetings/" + meetingId + "/record");
            return new Counted(MEETINGS, team, line);
        }
    }
}

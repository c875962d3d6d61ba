package io.zhiqiao.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts that nobody goes on with, so that the service has to remind their firm of each: once, however often the service
 * is killed while it does so. One thread at a time.
 */
public final class Reminders {

    /** Longer than a draft waits for a reminder, and shorter than it waits for its end. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private static final String AGE = "update problem_journey set state_since = ? where problem_id = ?";

    /** A service that is killed keeps the lock of its time limits for half an hour, which passes here at once. */
    private static final String WAIT = "update shedlock set lock_until = ? where lock_until > ?";

    private static final String TOLD =
            "select count(*) from audit_entry where kind = 'problem' and action = 'problem.remind' and record_id = ?";
    private static final String KEPT =
            "select count(*) from problem_journey where reminded_at is not null and problem_id = ?";

    private final Deque<String> fresh = new ArrayDeque<>();
    private final List<String> forgotten = new ArrayList<>();

    private Reminders() {}

    /** Posts so many drafts by a firm, to a service that runs undisturbed. */
    static Reminders of(Visitor firm, int drafts) {
        var reminders = new Reminders();
        for (var i = 0; i < drafts; i++) {
            var body = JsonMapper.shared()
                    .writeValueAsString(Map.of("title", "留下的草稿%03d".formatted(i), "problemText", "还没有写完"));
            var posted = Person.need(firm.json("draft", "POST", "/api/v1/problems", body));
            reminders.fresh.add(posted.json().path("problemId").asString(""));
        }
        return reminders;
    }

    /** Lets time pass for some more drafts, while no service runs. */
    public void forget(DataSource database, int more, Instant now) {
        try (var connection = database.getConnection();
                var age = connection.prepareStatement(AGE);
                var wait = connection.prepareStatement(WAIT)) {
            wait.setTimestamp(1, Timestamp.from(now.minus(FORGOTTEN)));
            wait.setTimestamp(2, Timestamp.from(now.minus(FORGOTTEN)));
            wait.executeUpdate();
            for (var i = 0; i < more && !fresh.isEmpty(); i++) {
                var id = fresh.remove();
                age.setTimestamp(1, Timestamp.from(now.minus(FORGOTTEN)));
                age.setString(2, id);
                age.executeUpdate();
                forgotten.add(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法改动草稿的时间。\nThe drafts cannot be aged.", e);
        }
    }

    /**
     * Looks whether each reminder that is due was given at most once, and is kept where it was.
     *
     * @param all whether the service has had the time to give them all
     * @param faults what is wrong is added
     */
    public void check(DataSource database, String when, boolean all, List<String> faults) {
        try (var connection = database.getConnection()) {
            for (var id : forgotten) {
                check(connection, when, id, all ? 1 : 0, 1, faults);
            }
            for (var id : fresh) {
                check(connection, when, id, 0, 0, faults);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法统计提醒。\nThe reminders cannot be counted.", e);
        }
    }

    private static void check(Connection database, String when, String id, int least, int most, List<String> faults)
            throws SQLException {
        var told = count(database, TOLD, id);
        var kept = count(database, KEPT, id);
        if (told < least || told > most || told != kept) {
            faults.add(
                    "%s: the firm was reminded of the draft %s %d times, in place of %d to %d; the draft has it %d times"
                            .formatted(when, id, told, least, most, kept));
        }
    }

    /** How many reminders are due. */
    public int due() {
        return forgotten.size();
    }

    private static int count(Connection database, String query, String id) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}

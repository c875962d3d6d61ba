package io.zhiqiao.tour;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who acts in tests of tours, and when; what a test made is forgotten. */
@Lazy
final class TourStage {

    /** A problem of {@link #enterprise} that may join. */
    static final String BATTERY = "P-BATTERY";

    private final Someone.Maker people;
    private final JdbcTemplate database;
    private final TourRows rows;
    private final TourProblemRows entries;
    private final YearTargetRows targets;
    private final TourEars.Heard heard;
    private final LocalDate today;

    TourStage(
            Someone.Maker people,
            JdbcTemplate database,
            TourRows rows,
            TourProblemRows entries,
            YearTargetRows targets,
            TourEars.Heard heard,
            Clock clock) {
        this.people = people;
        this.database = database;
        this.rows = rows;
        this.entries = entries;
        this.targets = targets;
        this.heard = heard;
        this.today = LocalDate.now(clock);
    }

    Someone coordinator() {
        return people.coordinator();
    }

    Someone enterprise() {
        return people.ofEnterprise(TestCorpus.FIRM_ID);
    }

    LocalDate today() {
        return today;
    }

    /** A day ahead in this year; today where the year ends too soon. */
    LocalDate soon() {
        var soon = today.plusDays(14);
        return soon.getYear() == today.getYear() ? soon : today;
    }

    /** A tour with a problem and a roster in use, brought to inviting, and further by these steps. */
    JsonNode inviting(Someone coordinator, String name, LocalDate day, String... further) {
        return PreparedTours.inviting(database, coordinator, name, day, BATTERY, further);
    }

    void forget() {
        database.update("delete from roster_seat");
        entries.deleteAll();
        rows.deleteAll();
        targets.deleteAll();
        heard.changed.clear();
    }
}

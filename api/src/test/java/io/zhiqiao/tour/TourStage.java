package io.zhiqiao.tour;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;

/** Who acts in tests of tours, and when; what a test made is forgotten. */
@Lazy
final class TourStage {

    /** A problem of {@link #enterprise} that may join. */
    static final String BATTERY = "P-BATTERY";

    private final Someone.Maker people;
    private final TourRows rows;
    private final TourProblemRows entries;
    private final YearTargetRows targets;
    private final TourEars.Heard heard;
    private final LocalDate today;

    TourStage(
            Someone.Maker people,
            TourRows rows,
            TourProblemRows entries,
            YearTargetRows targets,
            TourEars.Heard heard,
            Clock clock) {
        this.people = people;
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

    void forget() {
        entries.deleteAll();
        rows.deleteAll();
        targets.deleteAll();
        heard.changed.clear();
    }
}

package io.zhiqiao.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    @ParameterizedTest
    @CsvSource({
        "T_0, 2026-09-09, false, false",
        "T_0, 2026-09-10, true, false",
        "T_0, 2026-09-11, true, true",
        "T_30, 2026-10-09, false, false",
        "T_30, 2026-10-10, true, true",
        "T_90, 2026-12-08, false, false",
        "T_90, 2026-12-09, true, true"
    })
    void resultIsWrittenAndRemindedOfFromItsDayOn(Moment moment, LocalDate today, boolean open, boolean due) {
        var tour = tour(TourState.RECORDING);

        assertThat(moment.isOpen(tour, today)).isEqualTo(open);
        assertThat(moment.isDue(tour, today)).isEqualTo(due);
    }

    @Test
    void nothingIsDueOfATourThatWasNotHeld() {
        assertThat(Moment.T_0.isOpen(tour(TourState.ANNOUNCED), DAY.plusDays(1)))
                .isFalse();
        assertThat(Moment.T_0.isDue(tour(TourState.CANCELLED), DAY.plusDays(1))).isFalse();
    }

    @Test
    void stepsOfTheFollowUpWaitForTheMomentsBefore() {
        assertThat(Moment.before("follow-up")).containsExactly(Moment.T_0);
        assertThat(Moment.before("follow-up-again")).containsExactly(Moment.T_0, Moment.T_30);
        assertThat(Moment.before("close")).containsExactly(Moment.T_0, Moment.T_30, Moment.T_90);
        assertThat(Moment.before("record")).isEmpty();
    }

    private static Tour tour(TourState state) {
        var halfDay = new HalfDay(DAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
        var plan = new TourPlan(
                "璧山行", 2026, 1, "", "", List.of("璧山区"), List.of(), "", 1, 1, null, null, List.of(), List.of(halfDay));
        return new Tour("T", plan, state, Instant.EPOCH, 1);
    }
}

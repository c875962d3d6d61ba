package io.zhiqiao.matcher.assign.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.matcher.assign.agenda.TravelTimes.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TravelTimesTest {

    private static final Point YUZHONG = new Point(106.5690, 29.5528);
    private static final Point WANZHOU = new Point(108.4087, 30.8078);

    /** Along a meridian a degree is 111.195 km of the mean globe. */
    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        assertThat(TravelTimes.kilometres(new Point(106, 29), new Point(106, 30)))
                .isCloseTo(111.195, within(0.001));
    }

    @Test
    void distancesGrowWithTheWayNotWithTheDirection() {
        assertThat(TravelTimes.kilometres(YUZHONG, WANZHOU))
                .isBetween(220.0, 230.0)
                .isCloseTo(TravelTimes.kilometres(WANZHOU, YUZHONG), within(1e-9));
    }

    @Test
    void roadsAreLongerThanTheLineAndMinutesAreRoundedUp() {
        var travel = TravelTimes.between(List.of(new Point(106, 29), new Point(106, 29.1)), 60);

        assertThat(travel.minutes(0, 1)).isEqualTo(16);
        assertThat(travel.minutes(1, 1)).isZero();
    }

    @Test
    void aDetourIsNeverQuicker() {
        var travel = TravelTimes.of(new int[][] {{0, 10, 90}, {10, 0, 20}, {90, 20, 0}});

        assertThat(travel.minutes(0, 2)).isEqualTo(30);
    }

    @Test
    void wrongTablesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TravelTimes.of(new int[][] {{0, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> TravelTimes.of(new int[][] {{0, -1}, {1, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> TravelTimes.of(new int[][] {{1}}));
    }
}

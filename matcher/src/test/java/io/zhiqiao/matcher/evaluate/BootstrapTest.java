package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void oneUnitHasAnIntervalOfOnePoint() {
        assertThat(Bootstrap.STANDARD.estimate(List.of(Share.ofMean(0.3)))).isEqualTo(new Estimate(0.3, 0.3, 0.3, 1));
    }

    @Test
    void theIntervalOfAMeanIsThatOfTheNormalDistribution() {
        // 400 coins: standard error .025, so .5 ± .049.
        var coins = IntStream.range(0, 400).mapToObj(i -> Share.ofMean(i % 2)).toList();

        var estimate = Bootstrap.STANDARD.estimate(coins);

        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.low()).isEqualTo(0.451, within(0.006));
        assertThat(estimate.high()).isEqualTo(0.549, within(0.006));
    }

    @Test
    void unitsWithMorePairsCountForMore() {
        assertThat(Bootstrap.STANDARD
                        .estimate(List.of(new Share(1, 1), new Share(0, 3)))
                        .value())
                .isEqualTo(0.25);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        var shares =
                IntStream.range(0, 50).mapToObj(i -> Share.ofMean(i / 50.0)).toList();

        assertThat(new Bootstrap(7, 200).estimate(shares)).isEqualTo(new Bootstrap(7, 200).estimate(shares));
        assertThat(new Bootstrap(8, 200).estimate(shares)).isNotEqualTo(new Bootstrap(7, 200).estimate(shares));
    }

    @Test
    void noDrawsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(1, 0))
                .withMessage("The draws (0) must be at least 1.");
    }

    @Test
    void allEqualUnitsHaveNoWidth() {
        assertThat(Bootstrap.STANDARD.estimate(Collections.nCopies(30, Share.ofMean(1))))
                .isEqualTo(new Estimate(1, 1, 1, 30));
    }
}

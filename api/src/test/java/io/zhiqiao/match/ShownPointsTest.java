package io.zhiqiao.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownPointsTest {

    private static final long SEED = 20261123;

    @Test
    void largestRemaindersAreRoundedUp() {
        assertThat(ShownPoints.of(List.of(0.1004, 0.1004, 0.1004))).containsExactly("10.1", "10.0", "10.0");
        assertThat(ShownPoints.of(List.of(0.3056, 0.1541, 0.2003))).containsExactly("30.6", "15.4", "20.0");
        assertThat(ShownPoints.of(List.of())).isEmpty();
    }

    @Test
    void whatIsReadSumsToWhatIsRead() {
        var random = new Random(SEED);
        for (var round = 0; round < 1000; round++) {
            var parts = random.doubles(1 + random.nextInt(9), 0, 0.2).boxed().toList();

            var read = ShownPoints.of(parts);

            var sum = parts.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(Math.round(read.stream().mapToDouble(Double::parseDouble).sum() * 10))
                    .as("seed %d, round %d: %s", SEED, round, parts)
                    .isEqualTo(Math.round(sum * 1000));
            assertThat(IntStream.range(0, read.size()))
                    .allSatisfy(at -> assertThat(Double.parseDouble(read.get(at)) / 100 - parts.get(at))
                            .isBetween(-0.001, 0.001));
        }
    }
}

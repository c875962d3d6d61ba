package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.matcher.evaluate.RoutingEvaluator.Judged;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.matcher.route.Routing.RankedTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of right suggestions and the error of their confidence, against numbers made by hand. */
class RoutingEvaluatorTest {

    private static final RoutingEvaluator EVALUATOR = new RoutingEvaluator(new Bootstrap(7, 200));

    @Test
    void figuresAreThoseMadeByHand() {
        var judged = List.of(
                new Judged(routing(0.95, 1, 2, 3, 4), List.of(1)),
                new Judged(routing(0.95, 1, 2, 3, 4), List.of(3)),
                new Judged(routing(0.55, 1, 2, 3, 4), List.of(4)),
                new Judged(routing(0.55, 1, 2, 3, 4), List.of(2, 1)));

        var measured = EVALUATOR.evaluate(judged);

        assertThat(measured.first().value()).isEqualTo(0.5);
        assertThat(measured.firstThree().value()).isEqualTo(0.75);
        // Two ranges of two: |0.95 - 0.5| and |0.55 - 0.5|, each for half of the problems.
        assertThat(measured.calibrationError().value()).isCloseTo(0.25, within(1e-12));
        assertThat(measured.reliability()).hasSize(2);
        assertThat(measured.first().low()).isLessThan(0.5);
        assertThat(measured.first().high()).isGreaterThan(0.5);
    }

    @Test
    void nothingNamedIsRightOnlyWhereNoTeamFits() {
        var silent = new Routing("w", 0, List.of(), true);

        assertThat(EVALUATOR
                        .evaluate(List.of(new Judged(silent, List.of())))
                        .first()
                        .value())
                .isEqualTo(1);
        assertThat(EVALUATOR
                        .evaluate(List.of(new Judged(silent, List.of(4))))
                        .first()
                        .value())
                .isZero();
        assertThatThrownBy(() -> EVALUATOR.evaluate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreReadBySplit(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("labels.tsv"), "# head\nid\tteams\tsplit\treason\na\t7;9\tdev\tx\nb\t-\ttest\ty\n");

        assertThat(RoutingLabels.read(file, "dev").teamsByProblem().values()).containsExactly(List.of(7, 9));
        assertThat(RoutingLabels.read(file, "").teamsByProblem()).hasSize(2);
        assertThatThrownBy(() -> RoutingLabels.read(file, "none")).hasMessageContaining("labels.tsv");
    }

    private static Routing routing(double confidence, int... numbers) {
        var teams = java.util.Arrays.stream(numbers)
                .mapToObj(number -> new RankedTeam(number, "队", "team", 10 - number, confidence, List.of()))
                .toList();
        return new Routing("w", 0, teams, false);
    }
}

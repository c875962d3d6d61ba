package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final ProblemId PROBLEM = new ProblemId("P1");

    @Test
    void bestScoreComesFirst() {
        var run = new Run(PROBLEM, Map.of(id(1), 0.1, id(2), 0.9, id(3), 0.5));

        assertThat(run.ranking()).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void tiesDoNotDependOnTheOrderOfInput() {
        var forwards = new LinkedHashMap<ExpertId, Double>();
        var backwards = new LinkedHashMap<ExpertId, Double>();
        IntStream.range(0, 100).forEach(i -> forwards.put(id(i), 0.5));
        IntStream.range(0, 100).forEach(i -> backwards.put(id(99 - i), 0.5));

        assertThat(new Run(PROBLEM, forwards).ranking()).isEqualTo(new Run(PROBLEM, backwards).ranking());
    }

    @Test
    void tiesDoNotPreferTheSameExpertsForEveryProblem() {
        var tied = new LinkedHashMap<ExpertId, Double>();
        IntStream.range(0, 10).forEach(i -> tied.put(id(i), 0.5));

        var winners = IntStream.range(0, 1_000)
                .mapToObj(i -> new Run(new ProblemId("P" + i), tied).ranking().getFirst())
                .toList();

        for (int i = 0; i < 10; i++) {
            var expert = id(i);
            assertThat(winners.stream().filter(expert::equals).count()).isBetween(60L, 140L);
        }
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Run(PROBLEM, Map.of(id(1), Double.NaN)))
                .withMessageContaining("NaN")
                .withMessageContaining("E1")
                .withMessageContaining("P1");
    }

    @Test
    void aMissingScoreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Run(PROBLEM, Map.of()).score(id(1)))
                .withMessageEndingWith("The expert (E1) has no score for the problem (P1).");
    }

    private static ExpertId id(int number) {
        return new ExpertId("E" + number);
    }
}

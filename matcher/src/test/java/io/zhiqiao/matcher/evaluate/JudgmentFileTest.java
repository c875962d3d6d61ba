package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgmentFileTest {

    private static final Set<ProblemId> PROBLEMS = Set.of(new ProblemId("P1"), new ProblemId("P2"));
    private static final Set<ExpertId> EXPERTS = Set.of(new ExpertId("E1"), new ExpertId("E2"));

    @TempDir
    private Path folder;

    @Test
    void gradesAreReadAndCommentsLeftOut() throws IOException {
        var qrels = read("# problem\texpert\tgrade\treason\nP1\tE1\t3\t同一缺陷\nP1\tE2\t0.5\t远\nP2\tE1\t0\t无关\n");

        assertThat(qrels.count()).isEqualTo(3);
        assertThat(qrels.gradesByProblem().get(new ProblemId("P1")))
                .containsEntry(new ExpertId("E1"), 3.0)
                .containsEntry(new ExpertId("E2"), 0.5);
        assertThat(qrels.lowestGrade()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1\tE1\t3",
                "P1\tE1\t3\t ",
                "P1\tE1\t3\treason\tmore",
                "P9\tE1\t3\treason",
                "P1\tE9\t3\treason",
                "P1\tE1\tgood\treason",
                "P1\tE2\t1\treason"
            })
    void lineThatIsNoJudgmentIsRefusedByItsNumber(String line) {
        assertThatThrownBy(() -> read("# head\nP1\tE2\t2\t理由\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(JudgmentFile.NAME)
                .hasMessageContaining("3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void gradeThatIsNoNumberIsRefused(double grade) {
        var grades = new TreeMap<ProblemId, SortedMap<ExpertId, Double>>();
        grades.put(new ProblemId("P1"), new TreeMap<>(java.util.Map.of(new ExpertId("E1"), grade)));

        assertThatThrownBy(() -> new Qrels(grades)).isInstanceOf(IllegalArgumentException.class);
    }

    private Qrels read(String text) throws IOException {
        var file = Files.writeString(folder.resolve(JudgmentFile.NAME), text);
        return JudgmentFile.read(file, PROBLEMS, EXPERTS);
    }
}

package io.zhiqiao.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zhiqiao.matcher.assign.csv.SimilarityFile;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices of PrefLib with known optima; they are not part of the product, and where they are absent this is skipped. */
class PublishedMatricesTest {

    @ParameterizedTest
    @CsvSource({"preflib1, 6, 124.25", "preflib2, 7, 141.50", "preflib3, 6, 454.25"})
    void theKnownOptimumIsFoundAndProven(String name, int load, String optimum) {
        var folder = Path.of("")
                .toAbsolutePath()
                .resolve("../../shared/eval/assignment")
                .normalize();
        var matrix = folder.resolve(name + "_similarity_reviewer_x_paper.csv");
        assumeTrue(Files.exists(matrix), "There is no " + matrix);
        var file = SimilarityFile.read(matrix);
        var problem = AssignmentProblem.uniform(file.affinities(), 3, Load.upTo(load));
        var rules = problem.rules().forbid(file.readConflicts(folder.resolve(name + "_conflict_mask.csv")));

        for (var options : new SolveOptions[] {SolveOptions.TOTAL, SolveOptions.FAIR}) {
            var roster = (Assignment) new AssignmentSolver().solve(problem.with(rules), options);

            assertThat(roster.affinities().decimal(roster.totalFit())).isEqualByComparingTo(optimum);
            assertThat(roster.proof().proven()).isTrue();
            assertThat(roster.openSeats()).isZero();
        }
    }
}

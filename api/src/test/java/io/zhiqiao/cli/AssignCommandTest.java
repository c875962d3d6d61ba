package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AssignCommandTest {

    @TempDir
    Path folder;

    @Test
    void jsonHasTotalWorstTimeProofAndAssignment() throws IOException {
        var outcome = run("0.9,0.8\n0.7,0.1\n", "--demand", "1", "--load-max", "1", "--format", "json");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var json = outcome.json();
        assertThat(json.propertyNames()).contains("total", "worst", "millis", "proven", "assignment");
        assertThat(json.path("total").asDouble()).isEqualTo(1.5);
        assertThat(json.path("worst").asDouble()).isEqualTo(0.7);
        assertThat(json.path("proven").asBoolean()).isTrue();
        assertThat(experts(json, 0)).containsExactly("E2");
        assertThat(experts(json, 1)).containsExactly("E1");
        assertThat(json.path("assignment")
                        .path(0)
                        .path("experts")
                        .path(0)
                        .path("row")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void idsOfTheFirstRowAndColumnComeBack() throws IOException {
        var outcome = run(",需求1,需求2\n张三,0.9,0.8\n李四,0.7,0.1\n", "--demand", "1", "--load-max", "1", "--format", "json");

        assertThat(outcome.json().path("assignment").path(0).path("problem").asString())
                .isEqualTo("需求1");
        assertThat(experts(outcome.json(), 1)).containsExactly("张三");
    }

    @Test
    void conflictsAreKept() throws IOException {
        var mask = Files.writeString(folder.resolve("mask.csv"), "0,1\n0,0\n");

        var outcome = run(
                "0.9,0.8\n0.7,0.1\n",
                "--demand",
                "1",
                "--load-max",
                "1",
                "--conflicts",
                mask.toString(),
                "--format",
                "json");

        assertThat(outcome.json().path("total").asDouble()).isEqualTo(1.0);
    }

    @Test
    void fairLiftsTheWorstOff() throws IOException {
        var matrix = "10,6,0\n6,4,0\n";
        var plain = run(matrix, "--demand", "1", "--load-max", "2", "--format", "json");
        var fair = run("9,5\n8,1\n", "--demand", "1", "--load-max", "1", "--fair", "--format", "json");

        assertThat(plain.json().path("worst").asDouble()).isZero();
        assertThat(fair.json().path("worst").asDouble()).isEqualTo(5);
    }

    @Test
    void openSeatsAreAFinding() throws IOException {
        var outcome = run("0.9,0.8\n", "--demand", "1", "--load-max", "1", "--format", "json");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(outcome.json().path("problemsWithNobody").asInt()).isEqualTo(1);
        var shortfall = outcome.json().path("shortfalls").path(0);
        assertThat(shortfall.path("column").asInt()).isEqualTo(2);
        assertThat(shortfall.path("openSeats").asInt()).isEqualTo(1);
        assertThat(shortfall.path("nobody").asBoolean()).isTrue();
        assertThat(shortfall.path("reliefs").findValuesAsString("rule")).contains("load-max", "invite");
    }

    @Test
    void peopleReadWhatWouldHelp() throws IOException {
        var outcome = run(",需求1,需求2\n张三,0.9,0.8\n", "--demand", "1", "--load-max", "1");

        assertThat(outcome.out()).contains("需求2：缺 1 人", "请专家 张三 承担 2 道难题", "let the expert 张三 have 2 problems");
    }

    @Test
    void aMinimumLoadThatCannotBeReachedIsExplained() throws IOException {
        var json = run("1,1\n1,1\n", "--demand", "1", "--load-max", "2", "--load-min", "2", "--format", "json");
        var table = run("1,1\n1,1\n", "--demand", "1", "--load-max", "2", "--load-min", "2");

        assertThat(json.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(json.json().path("total").isNull()).isTrue();
        assertThat(json.json().path("reasons").path(0).path("rule").asString()).isEqualTo("load-min");
        assertThat(table.err()).contains("工作量下限", "minimum load of 2");
    }

    @Test
    void aWrongCellIsAUsageErrorThatSaysWhere() throws IOException {
        var outcome = run("0.9,0.8\n0.7,NaN\n", "--demand", "1", "--load-max", "1");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err())
                .contains("s.csv", "第 2 行第 2 列（NaN）", "row 2, column 2 (NaN)")
                .doesNotContain("\tat ");
    }

    @Test
    void aDemandOutOfRangeIsAUsageError() throws IOException {
        var outcome = run("0.9\n", "--demand", "0", "--load-max", "1");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("需求人数（0）");
    }

    private static Iterable<String> experts(JsonNode json, int problem) {
        var experts = new ArrayList<String>();
        json.path("assignment")
                .path(problem)
                .path("experts")
                .forEach(expert -> experts.add(expert.path("expert").asString()));
        return experts;
    }

    private Shell.Outcome run(String matrix, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("s.csv"), matrix);
        var arguments = new ArrayList<String>();
        arguments.add("assign");
        arguments.add(file.toString());
        arguments.addAll(java.util.List.of(options));
        return new Shell(folder.resolve("data")).run(arguments.toArray(String[]::new));
    }
}

package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands one after the other on a few sample records: real files, real index, real models. */
class CommandsOnSampleTest {

    private static final String QUESTION = "动力电池液冷板压降大，电芯温差超标，需要优化流道";

    @TempDir
    static Path data;

    private static Shell shell = new Shell(Path.of(""));

    @BeforeAll
    static void importSample() {
        shell = new Shell(data);
        var outcome = shell.run(
                "import",
                "--format",
                "json",
                Shell.sample("organisations.csv"),
                Shell.sample("experts.csv"),
                Shell.sample("outputs.csv"),
                Shell.sample("problems.csv"));

        assertThat(outcome.exitCode()).as(outcome.err() + outcome.out()).isZero();
        assertThat(outcome.json().path("rejected").asInt()).isZero();
        assertThat(outcome.json().path("indexed").asInt()).isPositive();
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        var outcome = shell.run("import", "--format", "json", Shell.sample("experts.csv"));

        var totals = outcome.json();
        assertThat(outcome.exitCode()).isZero();
        assertThat(totals.path("unchanged").asInt())
                .isEqualTo(totals.path("rows").asInt())
                .isPositive();
        assertThat(outcome.json().path("indexed").asInt()).isZero();
    }

    @Test
    void rejectedRowsGiveExitCode1AndAWorkbook(@TempDir Path folder) throws IOException {
        var broken = folder.resolve("outputs.csv");
        var lines = Files.readAllLines(Path.of(Shell.sample("outputs.csv")));
        Files.write(broken, List.of(lines.getFirst(), lines.get(1).replace(",E0101,", ",E9999,")));
        var workbook = folder.resolve("rejected.xlsx");

        var outcome = shell.run("import", "--rejected", workbook.toString(), broken.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(outcome.out())
                .contains("outputs.csv", "全部被拒绝的行", workbook.getFileName().toString());
        assertThat(workbook).isNotEmptyFile();
    }

    @Test
    void aCompleteListUnderANewFileNameWithdrawsWhatItNoLongerHas(@TempDir Path folder) throws IOException {
        var lines = Files.readAllLines(Path.of(Shell.sample("organisations.csv")));
        var june = Files.write(folder.resolve("june.csv"), lines.subList(0, 4));
        var july = Files.write(folder.resolve("july.csv"), lines.subList(0, 3));
        var fresh = new Shell(folder.resolve("data"));

        fresh.run("import", "--complete", "--source", "名单", june.toString());
        var outcome = fresh.run("import", "--format", "json", "--complete", "--source", "名单", july.toString());

        assertThat(outcome.json().path("withdrawn").asInt()).isEqualTo(1);
        assertThat(outcome.json().path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void aDryRunWritesNothing(@TempDir Path fresh) {
        var outcome = new Shell(fresh).run("import", "--dry-run", Shell.sample("organisations.csv"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("试运行");
        assertThat(new Shell(fresh).run("doctor", "--format", "json").out()).contains("organisations 0");
    }

    @Test
    void matchExplainsWhyAndPointsSumToTheFit() {
        var outcome = shell.run("match", QUESTION, "--top", "5", "--format", "json");

        var answer = outcome.json();
        assertThat(outcome.exitCode()).isZero();
        assertThat(keys(answer))
                .containsExactly(
                        "problem",
                        "rankProfile",
                        "experts",
                        "excluded",
                        "unverifiedForAll",
                        "candidateCount",
                        "belowThresholdCount");
        assertThat(answer.path("problem").path("problemId").isNull()).isTrue();
        assertThat(answer.path("experts").size()).isBetween(1, 5);
        for (var expert : answer.path("experts")) {
            assertThat(keys(expert))
                    .containsExactly(
                            "rank",
                            "expert",
                            "fit",
                            "wording",
                            "reasons",
                            "contributions",
                            "quotations",
                            "coveredTargets",
                            "unverified",
                            "pieces");
            var sum = 0.0;
            for (var part : expert.path("contributions")) {
                sum += part.path("points").asDouble();
            }
            assertThat(expert.path("fit").asDouble()).isEqualTo(sum, within(1e-9));
        }
    }

    @Test
    void noAnswerHoldsContactData() throws IOException {
        var contacts = Pattern.compile("(?<![0-9.])1[3-9][0-9]{9}(?![0-9])|[\\w.]+@[\\w.]+");
        var inSample = contacts.matcher(Files.readString(Path.of(Shell.sample("experts.csv"))))
                .results()
                .count();

        assertThat(inSample).isPositive();
        for (var format : List.of("json", "plain", "table")) {
            var outcome = shell.run("match", QUESTION, "--explain", "--below-threshold", "--format", format);
            assertThat(outcome.out()).doesNotContainPattern(contacts);
        }
    }

    @Test
    void theTableIsReadableAndAligned() {
        var outcome = shell.run("match", QUESTION, "--top", "3", "--explain");

        assertThat(outcome.out()).contains("契合度 Fit", "用词相同 Shared words", "【", "看过");
        assertThat(outcome.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
    }

    @Test
    void plainHasOneLineWithTabsPerExpert() {
        var outcome = shell.run("match", QUESTION, "--top", "3", "--format", "plain");

        assertThat(outcome.out().lines()).isNotEmpty().allMatch(line -> line.split("\t", -1).length == 7);
    }

    @Test
    void aPostedProblemIsMatchedByItsId() {
        var outcome = shell.run("match", "--problem", "P0101", "--format", "json");

        assertThat(outcome.json().path("problem").path("problemId").asString()).isEqualTo("P0101");
        var unknown = shell.run("match", "--problem", "P9999");
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(unknown.err()).contains("没有编号为 P9999 的难题");
    }

    @Test
    void aTextFileIsMatched(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("难题 一.txt"), QUESTION);

        assertThat(shell.run("match", "--file", file.toString(), "--format", "json")
                        .json())
                .isEqualTo(shell.run("match", QUESTION, "--format", "json").json());
    }

    @Test
    void problemsForAnExpertHaveTheSameFitAsInTheOtherDirection() {
        var outcome = shell.run("problems-for", "E1001", "--top", "1", "--format", "json");
        var first = outcome.json().path("problems").get(0);
        var problemId = first.path("problem").path("problemId").asString();

        var back = shell.run("match", "--problem", problemId, "--top", "200", "--below-threshold", "--format", "json");

        assertThat(first.path("fit").asDouble()).isPositive();
        assertThat(fits(back.json(), "E1001"))
                .singleElement()
                .satisfies(fit -> assertThat(fit).isCloseTo(first.path("fit").asDouble(), within(1e-6)));
    }

    @Test
    void anExpertWithoutProblemsIsToldWhyAndWhichRuleKeepsThemOut() {
        var outcome = shell.run("problems-for", "E0307");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(outcome.out())
                .contains("没有可推荐的难题：契合的难题都被规则排除", "Rules keep the expert out", "排除 Kept out: P", "因规则排除", "看过");
        assertThat(outcome.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);

        var json = shell.run("problems-for", "E0307", "--format", "json").json();
        assertThat(json.at("/state/code").asString()).isEqualTo("KEPT_OUT_BY_RULES");
        assertThat(json.at("/excluded/0/reasons/0/rule").asString()).isEqualTo("in-pool");
        assertThat(shell.run("problems-for", "E0307", "--format", "plain").out())
                .isEmpty();
    }

    @Test
    void theDoctorFindsAHealthyFolderHealthy() {
        var outcome = shell.run("doctor", "--format", "json");

        assertThat(outcome.out()).contains("BGE_SMALL_ZH 可用");
        assertThat(outcome.json()
                        .path("findings")
                        .valueStream()
                        .filter(finding -> !finding.path("check").asString().equals("java"))
                        .filter(finding -> !finding.path("state").asString().equals("GOOD")))
                .isEmpty();
    }

    @Test
    void theDoctorRebuildsADamagedIndex(@TempDir Path damaged) throws IOException {
        var own = new Shell(damaged);
        own.run("import", Shell.sample("organisations.csv"), Shell.sample("problems.csv"));
        try (var files = Files.walk(damaged.resolve("index"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        var found = own.run("doctor", "--format", "json");
        var repaired = own.run("doctor", "--repair", "--format", "json");

        assertThat(found.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(found.out()).contains("需从记录重建");
        assertThat(repaired.out()).contains("难题：记录 80，索引 80").doesNotContain("\"BAD\"");
    }

    @Test
    void aFolderInUseHasAnExitCodeOfItsOwn(@TempDir Path used) {
        try (var holder = RecordStore.open(used.resolve("records"))) {
            assertThat(holder.pending().count()).isZero();
            var outcome = new Shell(used).run("match", QUESTION);

            assertThat(outcome.exitCode()).isEqualTo(ExitCodes.IN_USE);
            assertThat(outcome.err()).contains("数据文件夹正被另一个进程占用").doesNotContain("\tat ");
        }
    }

    private static List<String> keys(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private static List<Double> fits(JsonNode answer, String expertId) {
        return answer.path("experts")
                .valueStream()
                .filter(expert ->
                        expert.path("expert").path("expertId").asString().equals(expertId))
                .map(expert -> expert.path("fit").asDouble())
                .collect(Collectors.toList());
    }
}

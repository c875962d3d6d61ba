package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The two commands that the launcher runs itself, and its help. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherVerifyTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void helpNeedsNoJdk() throws Exception {
        var run = house.launch("help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("problems-for", "verify", "退出码 Exit codes");
    }

    @Test
    void helpOfVerifyAndFormatRunsNothing() throws Exception {
        house.jdk("a", "21");

        for (var arguments : List.of(
                List.of("verify", "--help"),
                List.of("help", "verify"),
                List.of("verify", "-pl", "api", "-h"),
                List.of("format", "--help"),
                List.of("help", "format"))) {
            var run = house.launch(arguments.toArray(String[]::new));

            assertThat(run.exitCode()).isZero();
            assertThat(run.output()).contains("用法 Usage: ./zhiqiao");
        }
        assertThat(house.callsFile()).doesNotExist();
    }

    @Test
    void aVerifyOfAPartDoesNotPassForABuild() throws Exception {
        house.jdk("a", "21");
        house.launch("verify", "-pl", "indexer");
        assertThat(house.file("api/target/zhiqiao/built")).doesNotExist();

        house.launch("verify");

        assertThat(house.file("api/target/zhiqiao/built")).exists();
    }

    @Test
    void theSummaryCountsTheReportsOfAllModules() throws Exception {
        house.jdk("a", "21");
        house.tool("mvn", """
                #!/bin/sh
                mkdir -p api/target/surefire-reports matcher/target/failsafe-reports
                cat > api/target/surefire-reports/TEST-a.xml <<'X'
                <testsuite name="a" tests="2">
                  <testcase name="one" classname="A" time="0.1"/>
                  <testcase name="two" classname="A" time="0.1">
                    <failure message="no">trace</failure>
                  </testcase>
                </testsuite>
                X
                cat > matcher/target/failsafe-reports/TEST-b.xml <<'X'
                <testsuite name="b" tests="2">
                  <testcase name="three" classname="B" time="0.1">
                    <skipped message="no shared/eval here"/>
                  </testcase>
                  <testcase name="four" classname="B" time="0.1"/>
                </testsuite>
                X
                exit 1
                """);
        Files.createDirectories(house.file("matcher"));

        var run = house.launch("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines().toList().getLast()).isEqualTo("2 passed, 1 failed, 1 skipped");
        assertThat(run.output()).contains("failed: A#two", "skipped: B#three");
    }

    @Test
    void helpOfACommandThatThereIsNotIsAUsageError() throws Exception {
        var run = house.launch("help", "nonsense");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.output()).contains("没有命令 nonsense");
    }
}

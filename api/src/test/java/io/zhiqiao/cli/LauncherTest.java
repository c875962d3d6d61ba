package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small house whose JDK and Maven only say what they are called with. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final String SAYS_ARGUMENTS = "#!/bin/sh\necho \"$0 $*\"\n";

    /** All that the launcher may use of the machine. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sh",
            "sleep");

    @TempDir
    Path temporary;

    private Path house = Path.of("");
    private Path tools = Path.of("");
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void buildASmallHouse() throws IOException {
        house = temporary.resolve("智桥 with blanks");
        tools = temporary.resolve("tools");
        Files.createDirectories(house.resolve("api/src/main/java"));
        Files.createDirectories(tools);
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.copy(Shell.root().resolve("zhiqiao"), house.resolve("zhiqiao"));
        for (var tool : TOOLS) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found(tool)));
        }
        executable(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"mvn $JAVA_HOME $*\" >> \"" + temporary.resolve("calls") + "\"\n"
                        + "mkdir -p api/target/zhiqiao && : > api/target/zhiqiao/api-1.jar\n");
    }

    @Test
    void withoutAJdkItSaysWhereItLookedAndWhatToInstall() throws Exception {
        jdk("old", "17.0.9");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output())
                .contains("没有找到 JDK 21", "No JDK 21", "old  17.0.9", "Adoptium Temurin", "apt install openjdk-25-jdk")
                .doesNotContain("Exception");
    }

    @Test
    void theNewestJdkIsTaken() throws Exception {
        jdk("a", "21.0.9");
        jdk("b", "24.0.1");
        jdk("c", "9.0.4");

        assertThat(launch("doctor").output()).contains("/b/bin/java");
    }

    @Test
    void anOwnChoiceGoesBeforeANewerJdk() throws Exception {
        var own = jdk("a", "21.0.9");
        jdk("b", "25.0.1");
        environment = Map.of("JAVA_HOME", own.toString());

        assertThat(launch("doctor").output()).contains("/a/bin/java").doesNotContain("/b/bin/java");
    }

    @Test
    void anOwnChoiceThatIsTooOldIsPassedOver() throws Exception {
        var own = jdk("a", "17.0.9");
        jdk("b", "21.0.1");
        environment = Map.of("JAVA_HOME", own.toString());

        assertThat(launch("doctor").output()).contains("/b/bin/java");
    }

    @Test
    void withoutMavenAMissingBuildIsExplained() throws Exception {
        jdk("a", "21");
        Files.delete(tools.resolve("mvn"));

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("没有找到 Maven", "apt install maven");
    }

    @Test
    void itBuildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        jdk("a", "21");
        launch("doctor");
        launch("doctor");
        assertThat(calls()).hasSize(1).allMatch(call -> call.contains("/a ") && call.endsWith(" package"));

        var source = Files.writeString(house.resolve("api/src/main/java/New.java"), "class New {}");
        Files.setLastModifiedTime(
                source, FileTime.from(Instant.now(Clock.systemUTC()).plusSeconds(5)));
        launch("doctor");

        assertThat(calls()).hasSize(2);
    }

    @Test
    void aFailingBuildShowsTheErrorAndRunsNothing() throws Exception {
        jdk("a", "21");
        executable(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] New.java is wrong'\nexit 1\n");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("构建失败", "New.java is wrong").doesNotContain("bin/java");
    }

    @Test
    void argumentsArriveUnchangedFromAnotherFolderThroughALink() throws Exception {
        jdk("a", "21");
        var link = Files.createSymbolicLink(temporary.resolve("zq"), house.resolve("zhiqiao"));

        var run = launch(link, "match", "难题 with  blanks", "--top", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("io.zhiqiao.cli.ZhiqiaoCommand match 难题 with  blanks --top 3")
                .contains("-Dzhiqiao.root=" + house.toRealPath())
                .contains("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector");
    }

    @Test
    void fromJdk25OnABuildMakesAStartUpCacheThatLaterStartsUse() throws Exception {
        var home = jdk("a", "25.0.1");
        executable(home.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                  case "$argument" in -XX:AOTCacheOutput=*) : > "${argument#*=}" ;; esac
                done
                echo "$*"
                """);

        var run = launch("match", "甲");

        assertThat(run.output()).containsPattern("-XX:AOTCache=.*/commands-[0-9]+\\.aot");
    }

    @Test
    void helpNeedsNoJdk() throws Exception {
        var run = launch("help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("problems-for", "verify", "退出码 Exit codes");
    }

    @Test
    void helpOfVerifyAndFormatRunsNothing() throws Exception {
        jdk("a", "21");

        for (var arguments : List.of(
                List.of("verify", "--help"),
                List.of("help", "verify"),
                List.of("verify", "-pl", "api", "-h"),
                List.of("format", "--help"),
                List.of("help", "format"))) {
            var run = launch(arguments.toArray(String[]::new));

            assertThat(run.exitCode()).isZero();
            assertThat(run.output()).contains("用法 Usage: ./zhiqiao");
        }
        assertThat(temporary.resolve("calls")).doesNotExist();
    }

    @Test
    void aVerifyOfAPartDoesNotPassForABuild() throws Exception {
        jdk("a", "21");
        launch("verify", "-pl", "indexer");
        assertThat(house.resolve("api/target/zhiqiao/built")).doesNotExist();

        launch("verify");

        assertThat(house.resolve("api/target/zhiqiao/built")).exists();
    }

    @Test
    void theJarOfAnOldVersionIsNotRun() throws Exception {
        jdk("a", "21");
        Files.createDirectories(house.resolve("api/target/zhiqiao"));
        Files.writeString(house.resolve("api/target/zhiqiao/api-0.9.jar"), "old");

        assertThat(launch("doctor").output()).contains("api-1.jar").doesNotContain("api-0.9.jar");
    }

    @Test
    void aVerifyHoldsTheBuildLockAndLeavesNothingBehind() throws Exception {
        jdk("a", "21");
        executable(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"locked by $(cat api/target/build.lock)\"\nls api/target\nexit 1\n");
        executable(tools.resolve("ls"), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found("ls")));

        var run = launch("verify");

        assertThat(run.output()).containsPattern("locked by [0-9]+").containsPattern("build\\.[0-9]+\\.before");
        assertThat(house.resolve("api/target")).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoInsteadOfWaiting() throws Exception {
        jdk("a", "21");
        Files.writeString(house.resolve("api/target"), "a file where the folder should be");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("无法写入文件夹", "cannot be written").doesNotContain("bin/java");
    }

    @Test
    void anOldLockWithoutAnOwnerIsTakenOver() throws Exception {
        jdk("a", "21");
        var lock = Files.createDirectories(house.resolve("api/target")).resolve("build.lock");
        Files.writeString(lock, "");
        Files.setLastModifiedTime(
                lock, FileTime.from(Instant.now(Clock.systemUTC()).minusSeconds(180)));

        var run = launch("doctor");

        assertThat(run.output()).contains("bin/java").doesNotContain("Waiting");
        assertThat(lock).doesNotExist();
    }

    @Test
    void itSaysOnceThatItWaitsForAnotherBuild() throws Exception {
        jdk("a", "21");
        var lock = Files.createDirectories(house.resolve("api/target")).resolve("build.lock");
        Files.writeString(lock, String.valueOf(ProcessHandle.current().pid()));
        // The other build ends while this one sleeps for the second time.
        executable(tools.resolve("sleep"), """
                #!/bin/sh
                if [ -f "%1$s.seen" ]; then rm -f "%1$s"; fi
                : > "%1$s.seen"
                """.formatted(lock));

        var run = launch("doctor");

        assertThat(run.output()).containsOnlyOnce("Waiting for another build").contains("bin/java");
    }

    @Test
    void whatTheJvmSaysBeforeItFailsIsShown() throws Exception {
        javaThat("echo 'Error: Could not reserve enough space' >&2; exit 1");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output())
                .contains("Java 虚拟机没能完成", "Could not reserve enough space")
                .doesNotContain("incubator");
    }

    @Test
    void anExitCodeOfTheProgramIsKept() throws Exception {
        javaThat("echo 'zhiqiao has begun' >&2; echo 'a native library grumbles' >&2; echo 'said by us' >&3; exit 1");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(run.output()).isEqualTo("said by us\n");
    }

    @Test
    void aCrashIsShownAlsoAfterTheProgramHasBegun() throws Exception {
        javaThat("echo 'zhiqiao has begun' >&2; echo '# SIGSEGV' >&2; exit 134");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("134", "# SIGSEGV").doesNotContain("has begun");
    }

    @Test
    void aRequestToEndReachesTheProgram() throws Exception {
        javaThat("trap 'echo cleaned up; exit 143' TERM; sleep 0.5; kill -TERM $PPID; while :; do sleep 0.1; done");

        var run = launch("doctor");

        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(run.output()).contains("cleaned up");
    }

    @Test
    void theSummaryCountsTheReportsOfAllModules() throws Exception {
        jdk("a", "21");
        executable(tools.resolve("mvn"), """
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
        Files.createDirectories(house.resolve("matcher"));

        var run = launch("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().lines().toList().getLast()).isEqualTo("2 passed, 1 failed, 1 skipped");
        assertThat(run.output()).contains("failed: A#two", "skipped: B#three");
    }

    private static Path found(String tool) {
        return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Path jdk(String name, String version) throws IOException {
        var home = temporary.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), SAYS_ARGUMENTS);
        executable(home.resolve("bin/javac"), SAYS_ARGUMENTS);
        return home;
    }

    /** A JDK whose java says what every start says, and then does something; the build is there already. */
    private void javaThat(String script) throws IOException, InterruptedException {
        var home = jdk("a", "21");
        launch("doctor");
        executable(
                home.resolve("bin/java"),
                "#!/bin/sh\necho 'WARNING: Using incubator modules: jdk.incubator.vector' >&2\n" + script + "\n");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(temporary.resolve("calls"));
    }

    private Run launch(String... arguments) throws IOException, InterruptedException {
        return launch(house.resolve("zhiqiao"), arguments);
    }

    private Run launch(Path launcher, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true);
        var output = temporary.resolve("output");
        builder.redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(),
                        "HOME", temporary.toString(),
                        "LANG", "C.UTF-8",
                        "ZHIQIAO_JDKS", temporary.resolve("jdks").toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** What a run of the launcher did. */
    private record Run(int exitCode, String output) {}
}

package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher makes of the end of a JVM. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherJvmTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void whatTheJvmSaysBeforeItFailsIsShown() throws Exception {
        house.javaThat("echo 'Error: Could not reserve enough space' >&2; exit 1");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output())
                .contains("Java 虚拟机没能完成", "Could not reserve enough space")
                .doesNotContain("incubator");
    }

    @Test
    void anExitCodeOfTheProgramIsKept() throws Exception {
        house.javaThat(
                "echo 'zhiqiao has begun' >&2; echo 'a native library grumbles' >&2; echo 'said by us' >&3; exit 1");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(run.output()).isEqualTo("said by us\n");
    }

    @Test
    void aCrashIsShownAlsoAfterTheProgramHasBegun() throws Exception {
        house.javaThat("echo 'zhiqiao has begun' >&2; echo '# SIGSEGV' >&2; exit 134");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("134", "# SIGSEGV").doesNotContain("has begun");
    }

    @Test
    void aRequestToEndReachesTheProgram() throws Exception {
        house.javaThat(
                "trap 'echo cleaned up; exit 143' TERM; sleep 0.5; kill -TERM $PPID; while :; do sleep 0.1; done");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(run.output()).contains("cleaned up");
    }

    @Test
    void whoGivesFlagsSeesWhatTheJvmSaysToThem() throws Exception {
        house.javaThat("echo 'zhiqiao has begun' >&2; echo 'OpenJDK warning: Option Foo was deprecated' >&2");
        house.set("ZHIQIAO_JAVA_OPTS", "-XX:+Foo");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("OpenJDK warning: Option Foo was deprecated\n");
    }

    @Test
    void aFlagThatTheJvmRefusesIsNotTakenForAFinding() throws Exception {
        house.javaThat("echo 'Unrecognized VM option Foo' >&2; exit 1");
        house.set("ZHIQIAO_JAVA_OPTS", "-XX:+Foo");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("Unrecognized VM option Foo", "ZHIQIAO_JAVA_OPTS");
    }

    @Test
    void aJvmThatWasKilledIsSaidOnceAndWithoutTheShellsOwnWords() throws Exception {
        house.javaThat("echo 'zhiqiao has begun' >&2; kill -9 $$");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("137").doesNotContain("bin/java");
    }
}

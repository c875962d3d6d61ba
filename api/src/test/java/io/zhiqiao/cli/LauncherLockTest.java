package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** That one build runs at a time, and none waits for a dead one. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherLockTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void aVerifyHoldsTheBuildLockAndLeavesNothingBehind() throws Exception {
        house.jdk("a", "21");
        house.tool("mvn", "#!/bin/sh\necho \"locked by $(cat api/target/build.lock)\"\nls api/target\nexit 1\n");
        house.borrow("ls");

        var run = house.launch("verify");

        assertThat(run.output()).containsPattern("locked by [0-9]+").containsPattern("build\\.[0-9]+\\.before");
        assertThat(house.file("api/target")).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoInsteadOfWaiting() throws Exception {
        house.jdk("a", "21");
        Files.writeString(house.file("api/target"), "a file where the folder should be");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("无法写入文件夹", "cannot be written").doesNotContain("bin/java");
    }

    @Test
    void anOldLockWithoutAnOwnerIsTakenOver() throws Exception {
        house.jdk("a", "21");
        var lock = Files.createDirectories(house.file("api/target")).resolve("build.lock");
        Files.writeString(lock, "");
        Files.setLastModifiedTime(
                lock, FileTime.from(Instant.now(Clock.systemUTC()).minusSeconds(180)));

        var run = house.launch("doctor");

        assertThat(run.output()).contains("bin/java").doesNotContain("Waiting");
        assertThat(lock).doesNotExist();
    }

    @Test
    void itSaysOnceThatItWaitsForAnotherBuild() throws Exception {
        house.jdk("a", "21");
        var lock = Files.createDirectories(house.file("api/target")).resolve("build.lock");
        Files.writeString(lock, String.valueOf(ProcessHandle.current().pid()));
        // The other build ends while this one sleeps for the second time.
        house.tool("sleep", """
                #!/bin/sh
                if [ -f "%1$s.seen" ]; then rm -f "%1$s"; fi
                : > "%1$s.seen"
                """.formatted(lock));

        var run = house.launch("doctor");

        assertThat(run.output()).containsOnlyOnce("Waiting for another build").contains("bin/java");
    }
}

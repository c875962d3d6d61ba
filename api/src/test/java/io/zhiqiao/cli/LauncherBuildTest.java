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

/** When the launcher builds, and when not. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherBuildTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void withoutMavenAMissingBuildIsExplained() throws Exception {
        house.jdk("a", "21");
        house.without("mvn");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("没有找到 Maven", "apt install maven");
    }

    @Test
    void itBuildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        house.jdk("a", "21");
        house.launch("doctor");
        house.launch("doctor");
        assertThat(house.calls()).hasSize(1).allMatch(call -> call.contains("/a ") && call.endsWith(" package"));

        var source = Files.writeString(house.file("api/src/main/java/New.java"), "class New {}");
        Files.setLastModifiedTime(
                source, FileTime.from(Instant.now(Clock.systemUTC()).plusSeconds(5)));
        house.launch("doctor");

        assertThat(house.calls()).hasSize(2);
    }

    @Test
    void aFailingBuildShowsTheErrorAndRunsNothing() throws Exception {
        house.jdk("a", "21");
        house.tool("mvn", "#!/bin/sh\necho '[ERROR] New.java is wrong'\nexit 1\n");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output()).contains("构建失败", "New.java is wrong").doesNotContain("bin/java");
    }

    @Test
    void theJarOfAnOldVersionIsNotRun() throws Exception {
        house.jdk("a", "21");
        Files.createDirectories(house.file("api/target/zhiqiao"));
        Files.writeString(house.file("api/target/zhiqiao/api-0.9.jar"), "old");

        assertThat(house.launch("doctor").output()).contains("api-1.jar").doesNotContain("api-0.9.jar");
    }

    @Test
    void aBuildForAnotherPlatformIsMadeAnew() throws Exception {
        house.jdk("a", "21");
        house.launch("doctor");
        Files.createDirectories(house.file("api/target/zhiqiao/lib"));
        Files.writeString(house.file("api/target/zhiqiao/lib/onnxruntime-1.jar"), "for x86_64");

        house.jdk("a", "21", SmallHouse.VECTORS + "OS_ARCH=\"aarch64\"\nOS_NAME=\"Linux\"\n");
        house.launch("doctor");
        house.launch("doctor");

        assertThat(house.calls()).hasSize(2);
        assertThat(house.file("api/target/zhiqiao/lib")).doesNotExist();
    }

    @Test
    void logsThatEarlierVersionsLeftAreTakenAway() throws Exception {
        house.jdk("a", "21");
        Files.createDirectories(house.file("api/target/zhiqiao"));
        Files.writeString(house.file("api/target/zhiqiao/jvm-4711.log"), "");

        house.launch("doctor");

        assertThat(house.file("api/target/zhiqiao/jvm-4711.log")).doesNotExist();
    }
}

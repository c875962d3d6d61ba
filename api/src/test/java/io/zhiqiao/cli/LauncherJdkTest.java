package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the launcher takes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherJdkTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void withoutAJdkItSaysWhereItLookedAndWhatToInstall() throws Exception {
        house.jdk("old", "17.0.9");

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output())
                .contains("没有找到 JDK 21", "No JDK 21", "old  17.0.9", "Adoptium Temurin", "apt install openjdk-25-jdk")
                .doesNotContain("Exception");
    }

    @Test
    void theNewestJdkIsTaken() throws Exception {
        house.jdk("a", "21.0.9");
        house.jdk("b", "24.0.1");
        house.jdk("c", "9.0.4");

        assertThat(house.launch("doctor").output()).contains("/b/bin/java");
    }

    @Test
    void anOwnChoiceGoesBeforeANewerJdk() throws Exception {
        var own = house.jdk("a", "21.0.9");
        house.jdk("b", "25.0.1");
        house.set("JAVA_HOME", own.toString());

        assertThat(house.launch("doctor").output()).contains("/a/bin/java").doesNotContain("/b/bin/java");
    }

    @Test
    void anOwnChoiceThatIsTooOldIsPassedOver() throws Exception {
        var own = house.jdk("a", "17.0.9");
        house.jdk("b", "21.0.1");
        house.set("JAVA_HOME", own.toString());

        assertThat(house.launch("doctor").output()).contains("/b/bin/java");
    }
}

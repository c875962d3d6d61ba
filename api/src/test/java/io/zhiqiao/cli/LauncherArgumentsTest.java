package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher hands to the JVM. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherArgumentsTest {

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @Test
    void argumentsArriveUnchangedFromAnotherFolderThroughALink() throws Exception {
        house.jdk("a", "21");
        var link = Files.createSymbolicLink(folder.resolve("zq"), house.file("zhiqiao"));

        var run = house.launchBy(link, "match", "难题 with  blanks", "--top", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("io.zhiqiao.cli.ZhiqiaoCommand match 难题 with  blanks --top 3")
                .contains("-Dzhiqiao.root=" + house.file("").toRealPath())
                .contains("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector");
    }

    @Test
    void fromJdk25OnABuildMakesAStartUpCacheThatLaterStartsUse() throws Exception {
        var home = house.jdk("a", "25.0.1");
        SmallHouse.executable(home.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                  case "$argument" in -XX:AOTCacheOutput=*) : > "${argument#*=}" ;; esac
                done
                echo "$*"
                """);

        var run = house.launch("match", "甲");

        assertThat(run.output()).containsPattern("-XX:AOTCache=.*/commands-[0-9]+\\.aot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.0.9", "22", "23.0.2", "24.0.1", "25.0.3", "26-ea"})
    void noJdkIsGivenAFlagThatItDoesNotKnow(String version) throws Exception {
        var home = house.jdk("a", version);
        SmallHouse.executable(home.resolve("bin/java"), strictJava(Integer.parseInt(version.substring(0, 2))));

        // The first start builds, the second finds caches of the first.
        for (var start = 0; start < 2; start++) {
            var run = house.launch("match", "甲");

            assertThat(run.output()).doesNotContain("Unrecognized");
            assertThat(run.exitCode()).isZero();
        }
        assertThat(rehearsals()).doesNotContain("Unrecognized");
    }

    @Test
    void aModuleThatTheJdkNoLongerHasIsNotAskedFor() throws Exception {
        house.jdk("a", "29", "MODULES=\"java.base jdk.incubator.vectors\"\n");

        assertThat(house.launch("doctor").output())
                .contains("ZhiqiaoCommand doctor")
                .doesNotContain("--add-modules");
    }

    @Test
    void aJdkThatListsNoModulesInItsReleaseFileIsAsked() throws Exception {
        var home = house.jdk("a", "21", "");
        var lists = "#!/bin/sh\n[ \"$1\" != --list-modules ] || echo 'jdk.incubator.vector@21'\necho \"$*\"\n";
        SmallHouse.executable(home.resolve("bin/java"), lists);

        assertThat(house.launch("doctor").output()).contains("--add-modules=jdk.incubator.vector");
    }

    private String rehearsals() throws IOException {
        var log = house.file("api/target/zhiqiao/cache/commands.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Refuses, as a real one does, every flag that this version does not have; makes the cache that it is asked for. */
    private static String strictJava(int version) {
        return """
                #!/bin/sh
                for argument; do
                  case "$argument" in
                    --enable-native-access=ALL-UNNAMED | --add-modules=jdk.incubator.vector) ;;
                    --add-opens=java.base/java.io=ALL-UNNAMED | -D*=* | -Xlog:disable | -Xlog:all=error:stderr) ;;
                    -XX:+UseSerialGC | -XX:+AutoCreateSharedArchive | -XX:SharedArchiveFile=*) ;;
                    -XX:AOTCache=*) [ %1$d -ge 24 ] || { echo "Unrecognized VM option $argument"; exit 1; } ;;
                    -XX:AOTCacheOutput=*)
                      [ %1$d -ge 25 ] || { echo "Unrecognized VM option $argument"; exit 1; }
                      : > "${argument#*=}"
                      ;;
                    -cp) exit 0 ;;
                    *) echo "Unrecognized option $argument"; exit 1 ;;
                  esac
                done
                """.formatted(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "en_US", "zh_CN.GB18030", ""})
    void theJvmReadsItsArgumentsAsUtf8WhateverTheLocale(String language) throws Exception {
        var home = house.jdk("a", "21");
        SmallHouse.executable(home.resolve("bin/java"), "#!/bin/sh\necho \"locale <$LC_ALL>\"\n");
        house.set("LANG", language);

        assertThat(house.launch("match", "甲").output()).contains("locale <C.UTF-8>");
    }

    @Test
    void aLocaleOfUtf8IsLeftAsItIs() throws Exception {
        var home = house.jdk("a", "21");
        SmallHouse.executable(home.resolve("bin/java"), "#!/bin/sh\necho \"locale <$LC_ALL>\"\n");
        house.set("LANG", "de_DE.utf8");

        assertThat(house.launch("match", "甲").output()).contains("locale <>");
    }
}

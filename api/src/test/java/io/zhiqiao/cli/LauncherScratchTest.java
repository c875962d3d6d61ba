package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That no run leaves anything in the folder for temporary files, however it ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherScratchTest {

    /** A program that leaves something lying about, when the launcher has written down its number. */
    private static final String LITTERS = """
            for argument; do
              case "$argument" in -Djava.io.tmpdir=*) scratch="${argument#*=}" ;; esac
            done
            mkdir "$scratch/zhiqiao-demo-1" && : > "$scratch/zhiqiao-demo-1/records"
            while [ ! -s "$scratch/jvm" ]; do sleep 0.1; done
            echo 'zhiqiao has begun' >&2
            """;

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SmallHouse(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 0", "exit 2", "kill -9 $$", "kill -TERM $PPID; sleep 0.1; exit 143"})
    void nothingIsLeftWhenTheProgramHasEnded(String end) throws Exception {
        house.javaThat(LITTERS + end);

        house.launch("demo");

        assertThat(house.temporary()).isEmpty();
    }

    @Test
    void whatALauncherLeftThatWasKilledIsTakenAwayByTheNext() throws Exception {
        house.javaThat(LITTERS + "kill -9 $PPID");
        house.launch("demo");
        var left = folder.resolve("tmp").resolve(house.temporary().getFirst());
        awaitEnd(Long.parseLong(Files.readString(left.resolve("jvm")).strip()));

        house.javaThat("exit 0");

        assertThat(left).doesNotExist();
    }

    @Test
    void aFolderWhoseJvmStillRunsIsLeftAlone() throws Exception {
        var left = Files.createDirectories(folder.resolve("tmp/zhiqiao-run-999999999.abc"));
        Files.writeString(left.resolve("jvm"), ProcessHandle.current().pid() + "\n");

        house.javaThat("exit 0");

        assertThat(left).isDirectory();
    }

    @Test
    void whatIsNotCertainlyOursIsLeftAlone() throws Exception {
        var pid = ProcessHandle.current().pid();
        Files.createDirectories(folder.resolve("tmp/zhiqiao-run-" + pid + ".abc"));
        Files.createDirectories(folder.resolve("tmp/zhiqiao-run-mine.abc"));
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("tmp/zhiqiao-run-999999999.abc"), elsewhere);

        house.javaThat("exit 0");

        assertThat(house.temporary())
                .containsExactly("zhiqiao-run-" + pid + ".abc", "zhiqiao-run-999999999.abc", "zhiqiao-run-mine.abc");
        assertThat(elsewhere).isDirectory();
    }

    @Test
    void whereNoTemporaryFolderCanBeMadeItSaysSo() throws Exception {
        house.jdk("a", "21");
        house.set("TMPDIR", folder.resolve("none").toString());

        var run = house.launch("doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BROKEN);
        assertThat(run.output())
                .contains("TMPDIR", "临时文件夹", folder.resolve("none").toString());
    }

    private static void awaitEnd(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(1, TimeUnit.MINUTES);
        }
    }
}

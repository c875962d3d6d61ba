package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.EngineFolders;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short rehearsal of power cuts; {@code ./zhiqiao rehearse crash} is the long one. */
class CrashIT {

    @TempDir
    private Path folder;

    @Test
    void whatWasConfirmedIsThereOnceAndInTheIndex() throws InterruptedException {
        var seed = System.nanoTime();
        System.out.println("seed of the killed service: " + seed);
        var nobody = new PrintWriter(Writer.nullWriter());
        var console = new Console(nobody, nobody, false, 100, Shell.root(), Map.of(), Clock.systemUTC());
        try (var steps = new BenchSteps(console)) {
            var folders = new EngineFolders(Shell.root().resolve("config"), folder.resolve("data"));

            var outcome = new CrashRehearsal(folders, seed, steps).run(2, 100);

            assertThat(outcome.faults()).isEmpty();
            assertThat(outcome.writes()).isGreaterThan(20);
            assertThat(outcome.reminders()).isEqualTo(20);
        }
    }
}

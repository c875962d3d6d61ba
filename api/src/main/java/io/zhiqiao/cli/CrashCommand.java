package io.zhiqiao.cli;

import io.zhiqiao.matcher.EngineFolders;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rehearses power cuts on a folder of its own. */
@Command(
        name = "crash",
        description = {
            "演练断电：在临时数据上反复强行结束正在写入的服务，逐次检查已确认的改动是否都在、是否只生效一次、索引是否一致。",
            "Rehearses power cuts: kills a writing service again and again on temporary data, and looks whether everything that was"
                    + " confirmed is there, once, and in the index."
        })
final class CrashCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = {"强行结束多少次；默认 20", "how often it is killed; default 20"})
    private int rounds;

    @Option(
            names = "--writes",
            paramLabel = "N",
            defaultValue = "1000",
            description = {"共写入多少次；默认 1000", "changes in all; default 1000"})
    private int writes;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = {"重现某次演练", "repeats a rehearsal"})
    private long seed = System.nanoTime();

    @Mixin
    private final FolderOptions folders;

    CrashCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        console.note("种子 seed %d".formatted(seed));
        try (var folder = TemporaryFolder.create("zhiqiao-crash");
                var steps = new BenchSteps(console)) {
            var own =
                    new EngineFolders(folders.folders().config(), folder.path().resolve("data"));
            var outcome = new CrashRehearsal(own, seed, steps).run(rounds, writes);
            outcome.faults().forEach(console.out()::println);
            console.out()
                    .println(
                            "强行结束 %d 次，%d 次改动，%d 个提醒，%d 处不符。 Killed %1$d times, %2$d changes, %3$d reminders, %4$d faults."
                                    .formatted(
                                            outcome.rounds(),
                                            outcome.writes(),
                                            outcome.reminders(),
                                            outcome.faults().size()));
            return outcome.faults().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }
}

package io.zhiqiao.cli;

import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rehearses a full disk on a small one. */
@Command(
        name = "disk",
        description = {
            "演练磁盘写满：在一个小磁盘上运行服务，把磁盘写满，检查出错时的说明，再腾出空间，检查是否不必重启即可继续、数据是否完好。",
            "Rehearses a full disk: runs a service on a small one, fills it, looks at what people are told, makes room again, and looks"
                    + " whether it goes on without a restart and nothing is damaged."
        })
final class DiskCommand implements Callable<Integer> {

    /** Filling more than this would harm somebody. */
    private static final long LARGEST = 1L << 30;

    private final Console console;

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "DIR",
            description = {
                "小磁盘上的文件夹，剩余空间不超过 1 GB，例如 mount -t tmpfs -o size=300m tmpfs DIR",
                "on a small disk with at most 1 GB left, for example made by mount -t tmpfs -o size=300m tmpfs DIR"
            })
    private Path folder = Path.of("");

    @Option(
            names = "--seal",
            paramLabel = "COMMAND",
            description = {
                "不写满，而是用此命令让磁盘只读（先 sync）；须与 --unseal 同用，例见 docs/operations.md",
                "makes the disk read-only instead of filling it (sync first); goes with --unseal; see docs/operations.md"
            })
    private @Nullable String seal;

    @Option(
            names = "--unseal",
            paramLabel = "COMMAND",
            description = {"服务停止后用此命令恢复磁盘", "makes the disk good again, after the service has ended"})
    private @Nullable String unseal;

    @Mixin
    private final FolderOptions folders;

    DiskCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        refuseLargeDisk();
        var data = folder.resolve("data");
        if (Files.exists(data)) {
            throw new IllegalArgumentException(
                    "%s 已存在，请另选空文件夹。%n%1$s is there already; choose an empty folder.".formatted(data));
        }
        var own = new EngineFolders(folders.folders().config(), data);
        try (var log = TemporaryFolder.create("zhiqiao-disk")) {
            var outcome = new DiskRehearsal(own, trouble(), log.path().resolve("service.log")).run();
            outcome.seen().forEach(console.out()::println);
            outcome.faults().forEach(console.out()::println);
            console.out()
                    .println("%d 处不符。 %1$d faults.".formatted(outcome.faults().size()));
            return outcome.faults().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }

    private DiskTrouble trouble() {
        if (seal == null && unseal == null) {
            return DiskTrouble.full(folder.resolve("ballast"));
        }
        if (seal == null || unseal == null) {
            throw new IllegalArgumentException("--seal 与 --unseal 须同时给出。\n--seal and --unseal go together.");
        }
        return DiskTrouble.sealed(seal, unseal);
    }

    private void refuseLargeDisk() {
        try {
            if (Files.getFileStore(folder).getUsableSpace() > LARGEST) {
                throw new IllegalArgumentException("""
                        %s 所在磁盘的剩余空间超过 1 GB，写满它会影响别人。请换一个小磁盘。
                        The disk of %1$s has more than 1 GB left, and filling it would harm others: choose a small one.""".formatted(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法得知 %s 的剩余空间。%nCannot ask how much room there is in %1$s.".formatted(folder), e);
        }
    }
}

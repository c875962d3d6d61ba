package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.dump.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backup into a fresh data folder or database, and builds the indexes. */
@Command(
        name = "restore",
        description = {
            "把备份恢复到新的数据文件夹（--data）或新的数据库（--database），并重建索引；已有记录时拒绝执行。",
            "Puts a backup into a new data folder (--data) or a new database (--database), and builds the indexes; refuses"
                    + " where there are records."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FILE.zip",
            description = {"备份文件", "the backup"})
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private Path file;

    @Mixin
    private final FolderOptions folders;

    RestoreCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        NamedFile.checkReadable(file);
        var own = folders.folders();
        var manifest = new Restore(file, own.records(), own.database(), own.attachments()).run();
        try (var engine = new EngineDoor(console).open(own);
                var bar = new ProgressLine(console, "编入索引 Indexing")) {
            // Not only what is on a list: the folder may have indexes of other records.
            engine.reindex(bar::at);
        }
        console.out()
                .println(
                        "已恢复 %s 的备份：%,d 行、%,d 个附件，索引已建成。 The backup of %1$s is restored: %2$,d rows, %3$,d attachments; the indexes are built."
                                .formatted(manifest.madeAt(), manifest.rows(), manifest.attachments()));
        return ExitCodes.OK;
    }
}

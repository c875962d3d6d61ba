package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.dump.Backup;
import io.zhiqiao.indexer.store.dump.Manifest;
import io.zhiqiao.indexer.store.dump.Restore;
import io.zhiqiao.matcher.EngineFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies all records, accounts, audit and attachments into one file. */
@Command(
        name = "backup",
        description = {
            "把全部记录、账号、审计与附件备份为一个文件；服务运行时同样可用，备份为同一时刻的内容。索引不在其中：恢复时重建。",
            "Copies all records, accounts, audit and attachments into one file, as of one moment, while the service runs too."
                    + " Indexes are left out: they are built anew by restore."
        })
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FILE.zip",
            description = {"备份文件", "the backup"})
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private Path file;

    @Option(
            names = "--overwrite",
            description = {"文件已存在时覆盖", "replace a file that is there"})
    private boolean overwrite;

    @Mixin
    private final ServiceOption service;

    @Mixin
    private final FolderOptions folders;

    BackupCommand(Console console) {
        this.console = console;
        this.service = new ServiceOption(console);
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if (Files.exists(file) && !overwrite) {
            throw new IllegalArgumentException(
                    "文件 %s 已存在；换一个名字，或加 --overwrite。\nThe file %s is there already; choose another name, or add --overwrite."
                            .formatted(file, file));
        }
        NamedFile.checkWritable(file);
        var own = folders.folders();
        var manifest = service.choose(own, () -> ofFolder(own), this::ofService);
        console.out()
                .println("已备份 %,d 行、%,d 个附件到 %s。 %2$,d attachments and %1$,d rows are in %3$s."
                        .formatted(manifest.rows(), manifest.attachments(), file));
        return ExitCodes.OK;
    }

    private Manifest ofFolder(EngineFolders own) {
        if (!own.database().isServer() && !Files.isDirectory(own.records())) {
            throw new IllegalArgumentException(
                    "数据文件夹 %s 中还没有记录，无可备份。\nThere are no records in %s yet: nothing to back up."
                            .formatted(own.data(), own.data()));
        }
        try (var database = RecordDatabase.open(own.records(), own.database())) {
            return new Backup(database.dataSource(), own.attachments(), console.clock()).write(file);
        }
    }

    private Manifest ofService(RunningService running) {
        running.download("/api/v1/operations/backup", file);
        // Reads it: what came over the net is a backup, or an error.
        return new Restore(file, file, DatabaseAddress.FOLDER, file).manifest();
    }
}

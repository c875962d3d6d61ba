package io.zhiqiao.cli;

import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files into the records, then brings the indexes up to them. */
@Command(
        name = "import",
        description = {
            "导入 xlsx、csv、jsonl、COUNTER 报告；坏行不影响其他行，写入一份可修改后重新导入的工作簿。有行被拒绝时退出码为 1。",
            "Imports xlsx, csv, jsonl and COUNTER reports; bad rows stop nobody and go to a workbook to be mended and imported"
                    + " again. Exit code 1 where rows were rejected."
        })
final class ImportCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {"要导入的文件，次序不限", "files to import, in any order"})
    private List<Path> files = List.of();

    @Option(
            names = "--dry-run",
            description = {"只说明会新增、更改、撤回什么，不写入", "only say what would be added, changed and withdrawn"})
    private boolean dryRun;

    @Option(
            names = "--complete",
            description = {
                "文件是完整名单：同一来源中不再出现的记录将被撤回",
                "the files list all there is: what their source no longer has is withdrawn"
            })
    private boolean complete;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "",
            description = {
                "名单的来源名称，同一名单换了文件名时使用；默认为文件名",
                "what the list is called, for a list whose file has a new name; else the file's name"
            })
    private String source = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {
                "外来格式的映射文件，或 config/mapping 中的名称",
                "mapping file for a foreign layout, or a name in config/mapping"
            })
    private @Nullable String mapping;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            defaultValue = "",
            description = {"COUNTER 报告所属单位的编号或名称，报告本身未写明时使用", "organisation of a COUNTER report that does not say it"})
    private String organisation = "";

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = {
                "被拒绝的行写到哪个工作簿；默认在数据文件夹的 rejected 中",
                "workbook of rejected rows; else in rejected of the data folder"
            })
    private @Nullable Path rejected;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    ImportCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        files.forEach(NamedFile::checkReadable);
        if (rejected != null) {
            NamedFile.checkWritable(rejected);
        }
        var engineFolders = folders.folders();
        var options = options(engineFolders);
        try (var engine = new EngineDoor(console).open(engineFolders)) {
            var answer = run(engine, options);
            print(answer);
            return answer.clean() ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }

    private ImportAnswer run(Engine engine, ImportOptions options) {
        var report = read(engine, options);
        return ImportAnswer.of(report, dryRun ? 0 : new EngineDoor(console).catchUp(engine));
    }

    private ImportReport read(Engine engine, ImportOptions options) {
        try (var bar = new ProgressLine(console, "导入 Importing")) {
            return engine.importer()
                    .run(files, options, (file, rowsRead, bytesRead, bytesTotal) -> bar.at(bytesRead, bytesTotal));
        }
    }

    private ImportOptions options(EngineFolders engineFolders) {
        var workbook = dryRun ? null : rejected == null ? rejectedIn(engineFolders.data()) : rejected;
        return new ImportOptions(
                dryRun, complete, mapping(engineFolders.config()), workbook, organisation, source.strip());
    }

    private Path rejectedIn(Path data) {
        return data.resolve("rejected")
                .resolve("rejected-%s.xlsx".formatted(STAMP.format(LocalDateTime.now(console.clock()))));
    }

    private @Nullable Mapping mapping(Path config) {
        if (mapping == null) {
            return null;
        }
        var file = Path.of(mapping);
        if (!Files.isRegularFile(file)) {
            var named = config.resolve("mapping").resolve(mapping.endsWith(".yml") ? mapping : mapping + ".yml");
            file = Files.isRegularFile(named) ? named : file;
        }
        NamedFile.checkReadable(file);
        return Mapping.read(file);
    }

    private void print(ImportAnswer answer) {
        switch (format.format()) {
            case JSON -> console.out().println(FormatOption.json(answer));
            case PLAIN -> new ImportPrinter(console).printPlain(answer);
            case TABLE -> new ImportPrinter(console).print(answer);
        }
    }
}

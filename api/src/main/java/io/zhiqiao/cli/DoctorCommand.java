package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.operation.Diagnosis;
import io.zhiqiao.operation.DocumentsCheck;
import io.zhiqiao.operation.Finding;
import io.zhiqiao.operation.RecordsCheck;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks whether all is well. */
@Command(
        name = "doctor",
        description = {
            "检查 JDK、内存、磁盘、配置、模型，以及记录与索引是否一致；有问题时退出码为 1。",
            "Checks JDK, memory, disk, configuration and models, and compares records and indexes; exit code 1 for findings."
        })
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--repair",
            description = {"从记录重建损坏或不一致的索引", "build damaged or differing indexes anew from the records"})
    private boolean repair;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ServiceOption service;

    @Mixin
    private final FolderOptions folders;

    DoctorCommand(Console console) {
        this.console = console;
        this.service = new ServiceOption(console);
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        var own = folders.folders();
        var findings = new ArrayList<>(new MachineCheck(own).findings());
        findings.addAll(service.choose(own, () -> ofFolder(own), this::ofService));
        print(findings);
        return Finding.isHealthy(findings) ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private List<Finding> ofFolder(EngineFolders own) {
        if (!own.database().isServer()) {
            if (!Files.isDirectory(own.records())) {
                return List.of(
                        Finding.good("records", "%s 中还没有记录".formatted(own.data()), "no records yet: import some"));
            }
            if (!Files.isWritable(own.records())) {
                return List.of(Finding.bad(
                        "records",
                        "没有写入 %s 的权限，无法检查".formatted(own.records()),
                        "cannot be written, and so not looked at"));
            }
        }
        var findings = new ArrayList<Finding>();
        try (var engine = Engine.open(own, console.clock())) {
            findings.addAll(repair ? repaired(engine) : new RecordsCheck(engine).findings());
        }
        try (var database = RecordDatabase.open(own.records(), own.database())) {
            findings.addAll(new DocumentsCheck(database.dataSource(), own, console.clock()).findings());
        }
        return findings;
    }

    private List<Finding> ofService(RunningService running) {
        if (repair) {
            throw new IllegalArgumentException(
                    "服务正在运行：请用 ./zhiqiao reindex 重建索引，或先停止服务。\nThe service is running: build the indexes by ./zhiqiao reindex, or stop it first.");
        }
        return running.get("/api/v1/operations/doctor")
                .path("findings")
                .valueStream()
                .map(one -> new Finding(
                        one.path("check").asString(),
                        Finding.State.valueOf(one.path("state").asString()),
                        one.path("zh").asString(),
                        one.path("en").asString()))
                .toList();
    }

    /** Brings the indexes up to the records; where they still differ, everything is indexed once more. */
    private List<Finding> repaired(Engine engine) {
        var door = new EngineDoor(console);
        door.catchUp(engine);
        var findings = new RecordsCheck(engine)
                .findings().stream().filter(finding -> !isOpening(finding)).toList();
        if (Finding.isHealthy(findings)) {
            return findings;
        }
        try (var bar = new ProgressLine(console, "重建索引 Reindexing")) {
            engine.reindex(bar::at);
        }
        return new RecordsCheck(engine)
                .findings().stream().filter(finding -> !isOpening(finding)).toList();
    }

    /** What was wrong at opening is mended by now. */
    private static boolean isOpening(Finding finding) {
        return finding.check().equals("index") && finding.state() == Finding.State.BAD;
    }

    private void print(List<Finding> findings) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(Diagnosis.of(findings)));
            return;
        }
        var table = new TextTable("检查 Check", "状态 State", "说明 Findings");
        findings.forEach(
                finding -> table.add(finding.check(), finding.state().words(), finding.zh() + " · " + finding.en()));
        if (format.format() == FormatOption.OutputFormat.PLAIN) {
            table.printPlain(console.out());
        } else {
            table.print(console.out(), console.columns());
        }
    }
}

package io.zhiqiao.cli;

import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
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
    private final FolderOptions folders;

    DoctorCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        var engineFolders = folders.folders();
        var findings = new ArrayList<>(new MachineCheck(engineFolders).findings());
        if (engineFolders.database().isServer()) {
            findings.addAll(looked(engineFolders));
        } else if (Files.isDirectory(engineFolders.records()) && !Files.isWritable(engineFolders.records())) {
            findings.add(Finding.bad(
                    "records",
                    "没有写入 %s 的权限，无法检查".formatted(engineFolders.records()),
                    "cannot be written, and so not looked at"));
        } else if (Files.isDirectory(engineFolders.records())) {
            findings.addAll(looked(engineFolders));
        } else {
            findings.add(Finding.good(
                    "records", "%s 中还没有记录".formatted(engineFolders.data()), "no records yet: import some"));
        }
        print(findings);
        return isHealthy(findings) ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private List<Finding> looked(EngineFolders engineFolders) {
        try (var engine = Engine.open(engineFolders, console.clock())) {
            return repair ? repaired(engine) : new RecordsCheck(engine).findings();
        }
    }

    /** Brings the indexes up to the records; where they still differ, everything is indexed once more. */
    private List<Finding> repaired(Engine engine) {
        var door = new EngineDoor(console);
        door.catchUp(engine);
        var findings = new RecordsCheck(engine)
                .findings().stream().filter(finding -> !isOpening(finding)).toList();
        if (isHealthy(findings)) {
            return findings;
        }
        engine.records().markAllPending();
        door.catchUp(engine);
        return new RecordsCheck(engine)
                .findings().stream().filter(finding -> !isOpening(finding)).toList();
    }

    /** What was wrong at opening is mended by now. */
    private static boolean isOpening(Finding finding) {
        return finding.check().equals("index") && finding.state() == Finding.State.BAD;
    }

    private static boolean isHealthy(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.state() == Finding.State.GOOD);
    }

    private void print(List<Finding> findings) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(new Diagnosis(isHealthy(findings), findings)));
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

    /** The JSON. */
    record Diagnosis(boolean healthy, List<Finding> findings) {}
}

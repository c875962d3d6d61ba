package io.zhiqiao.cli;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.AnswerForm;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.matcher.MatchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole on sample data. */
@Command(
        name = "demo",
        description = {
            "在新文件夹中导入样例数据（人物与单位均为虚构），给出第一个匹配结果，然后启动网页；Ctrl-C 停止并清理。",
            "Imports the fictional sample data into a fresh folder, prints a first answer, and starts the pages; Ctrl-C stops"
                    + " and cleans up."
        })
final class DemoCommand implements Callable<Integer> {

    private static final MatchOptions FIRST_FIVE = MatchOptions.DEFAULT.withTopK(5);

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {"端口，0 为任一空闲端口；默认 8080", "0 takes any free one; default 8080"})
    private int port;

    @Option(
            names = "--no-serve",
            description = {"只导入并给出第一个匹配结果，不启动网页", "import and print the first answer only"})
    private boolean noServe;

    @Mixin
    private final FolderOptions folders;

    DemoCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        var portSetting = Port.setting(port);
        try (var folder = TemporaryFolder.create("zhiqiao-demo-")) {
            var own = new EngineFolders(folders.folders().config(), folder.path());
            prepare(own);
            if (!noServe) {
                serve(own, folder, portSetting);
            }
        }
        return ExitCodes.OK;
    }

    private void prepare(EngineFolders own) {
        console.note("正在导入样例数据（人物与单位均为虚构）… Importing the sample data (fictional) …");
        try (var engine = Engine.open(own, console.clock())) {
            try (var bar = new ProgressLine(console, "导入 Importing")) {
                engine.importer()
                        .run(
                                samples(own.config().resolve("sample")),
                                ImportOptions.DEFAULT,
                                (file, rowsRead, bytesRead, bytesTotal) -> bar.at(bytesRead, bytesTotal));
            }
            new EngineDoor(console).catchUp(engine);
            var problem = firstOpen(engine);
            var answer = new AnswerForm(new Names(engine.taxonomies(), console.clock()))
                    .of(engine.matchmaker().match(problem, FIRST_FIVE));
            new MatchPrinter(console).print(answer, false);
            console.out().flush();
        }
    }

    private static Problem firstOpen(Engine engine) {
        var open = new ArrayList<Problem>();
        engine.records().forEach(RecordKind.PROBLEMS, problem -> {
            if (open.isEmpty() && problem.posting().status().isOpen()) {
                open.add(problem);
            }
        });
        if (open.isEmpty()) {
            throw new IllegalArgumentException("样例数据中没有可匹配的难题。\nThe sample data hold no open problem.");
        }
        return open.getFirst();
    }

    private void serve(EngineFolders own, TemporaryFolder folder, String portSetting) throws InterruptedException {
        var web = WebApplication.start(
                console,
                own,
                Map.of(
                        "server.port", portSetting,
                        "zhiqiao.demo", "true",
                        "zhiqiao.demo-story", "true",
                        "logging.level.root", "error"));
        // Runs after the engine has let go of the folder.
        SpringApplication.getShutdownHandlers().add(folder::close);
        console.note("在浏览器中打开 %s（Ctrl-C 停止） Open %s in a browser (Ctrl-C stops)"
                .formatted(WebApplication.address(web), WebApplication.address(web)));
        new CountDownLatch(1).await();
    }

    /** The tables of the sample; what explains or judges them is no input. */
    private static List<Path> samples(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".csv") || file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "样例数据 %s 无法读取。请检查安装是否完整。\nCannot read the sample data in %1$s.".formatted(folder), e);
        }
    }
}

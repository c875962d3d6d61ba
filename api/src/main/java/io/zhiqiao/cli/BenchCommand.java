package io.zhiqiao.cli;

import io.zhiqiao.bench.Benchmark;
import io.zhiqiao.bench.BenchmarkOptions;
import io.zhiqiao.bench.BenchmarkReport;
import io.zhiqiao.bench.Measurement;
import io.zhiqiao.load.LoadReport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast it is. */
@Command(
        name = "bench",
        description = {
            "在生成的中文数据上测量速度：中位数、尾部与相对裸引擎的比值。未达标也返回 0：速度取决于机器。",
            "Measures speed on generated Chinese data: medians, tails, and ratios against the bare engine. Exit code 0 even"
                    + " where a target is missed: speed depends on the machine."
        })
final class BenchCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--experts",
            paramLabel = "N",
            description = {
                "生成多少位专家；默认 100000，测 service 时为 20000",
                "how many experts to generate; default 100000, for service 20000"
            })
    private @Nullable Integer experts;

    @Option(
            names = "--outputs",
            paramLabel = "M",
            defaultValue = "300000",
            description = {"生成多少项成果；默认 300000", "how many outputs to generate; default 300000"})
    private int outputs;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = {
                "只测其中几项：retrieve、knn、embed、import、analysis、memory、assign、agenda；不给时这些全测。service：让许多用户同时使用真实的服务，单独测",
                "only some: retrieve, knn, embed, import, analysis, memory, assign, agenda; all of these by default. service: many people use the real"
                        + " service; measured by itself"
            })
    private List<Measurement> only = List.of();

    @ArgGroup(validate = false, heading = "%n只用于 --only service / for --only service:%n")
    private ServiceBench.Users users = new ServiceBench.Users();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = {
                "生成的索引存放处，下次直接使用；默认为安装文件夹中的 .cache/bench",
                "where generated indexes are kept for the next time; else .cache/bench in the folder of the installation"
            })
    private @Nullable Path folder;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    BenchCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (only.contains(Measurement.SERVICE)) {
            return measureService();
        }
        var report = measure();
        console.out().println(format.isJson() ? report.toJson() : report.toTable());
        return ExitCodes.OK;
    }

    private int measureService() throws InterruptedException {
        if (only.size() > 1) {
            throw new IllegalArgumentException(
                    "service 单独测量：--only service。 The service is measured by itself: --only service.");
        }
        var count = experts == null ? ServiceBench.EXPERTS : experts;
        var report = serviceReport(count);
        console.out().println(format.isJson() ? report.toJson() : report.toTable());
        return ExitCodes.OK;
    }

    private LoadReport serviceReport(int count) throws InterruptedException {
        try (var steps = new BenchSteps(console)) {
            return new ServiceBench(console.root(), folders.folders().config(), cache(), steps).run(count, users);
        }
    }

    private Path cache() {
        return folder == null ? console.root().resolve(".cache").resolve("bench") : folder;
    }

    private BenchmarkReport measure() {
        try (var steps = new BenchSteps(console)) {
            return Benchmark.run(options(), steps::at);
        }
    }

    private BenchmarkOptions options() {
        var wanted = only.isEmpty() ? EnumSet.complementOf(EnumSet.of(Measurement.SERVICE)) : EnumSet.copyOf(only);
        var count = experts == null ? BenchmarkOptions.DEFAULT_EXPERTS : experts;
        return new BenchmarkOptions(count, outputs, wanted, folders.folders().config(), cache());
    }
}

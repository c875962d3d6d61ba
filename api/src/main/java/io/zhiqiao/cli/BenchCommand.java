package io.zhiqiao.cli;

import io.zhiqiao.bench.Benchmark;
import io.zhiqiao.bench.BenchmarkOptions;
import io.zhiqiao.bench.BenchmarkReport;
import io.zhiqiao.bench.Measurement;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast it is. */
@Command(
        name = "bench",
        description = {
            "在生成的中文数据上测量速度：中位数、尾部与相对裸引擎的比值。",
            "Measures speed on generated Chinese data: medians, tails, and ratios against the bare engine.",
            "未达目标时退出码为 1。 Exit code 1 where a target is missed."
        })
final class BenchCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--experts",
            paramLabel = "N",
            defaultValue = "100000",
            description = {"生成多少位专家；默认 100000", "how many experts to generate; default 100000"})
    private int experts;

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
                "只测这些项目，以逗号分隔；默认全部：${COMPLETION-CANDIDATES}",
                "measure these only, separated by commas; default all"
            })
    private Set<Measurement> only = EnumSet.allOf(Measurement.class);

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    BenchCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        var own = folders.folders();
        var options = new BenchmarkOptions(
                experts, outputs, only, own.config(), own.data().resolve("bench"));
        var report = measured(options);
        console.out().println(format.isJson() ? report.toJson() : report.toTable());
        return report.allTargetsMet() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private BenchmarkReport measured(BenchmarkOptions options) {
        try (var bar = new ProgressLine(console, "测量 Measuring")) {
            return Benchmark.run(options, (zh, en, done, total) -> bar.step(zh + " " + en, done, total));
        }
    }
}

package io.zhiqiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast it is. */
@Command(
        name = "bench",
        description = {
            "在生成的中文数据上测量速度：中位数、尾部与相对裸引擎的比值。",
            "Measures speed on generated Chinese data: medians, tails, and ratios against the bare engine."
        })
final class BenchCommand implements Callable<Integer> {

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

    @Mixin
    private final FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        throw new IllegalStateException("The bench of %d experts with %d outputs (%s) is not part of this build."
                .formatted(experts, outputs, format.format()));
    }
}

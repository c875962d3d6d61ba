package io.zhiqiao.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is measured, and on how much.
 *
 * @param experts generated experts, at least 100
 * @param outputs generated outputs of all experts together, at least {@code experts}
 * @param only what is measured; never empty
 * @param config the folder that an operator edits
 * @param folder where generated indexes and vectors are kept for the next time
 */
public record BenchmarkOptions(int experts, int outputs, Set<Measurement> only, Path config, Path folder) {

    /** Size at which the figures of the README are measured. */
    public static final int DEFAULT_EXPERTS = 100_000;

    /** Size at which the figures of the README are measured. */
    public static final int DEFAULT_OUTPUTS = 300_000;

    static final int FEWEST_EXPERTS = 100;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range, or nothing is to be measured
     */
    public BenchmarkOptions {
        if (experts < FEWEST_EXPERTS) {
            throw new IllegalArgumentException("专家数（%d）至少为 %d。The number of experts (%1$d) must be at least %2$d."
                    .formatted(experts, FEWEST_EXPERTS));
        }
        if (outputs < experts) {
            throw new IllegalArgumentException(
                    "成果数（%d）不能少于专家数（%d）。The number of outputs (%1$d) must be at least that of experts (%2$d)."
                            .formatted(outputs, experts));
        }
        if (only.isEmpty()) {
            throw new IllegalArgumentException("没有要测的项目。Nothing is to be measured.");
        }
        only = Set.copyOf(only);
    }

    /** Everything at full size; the service is measured by itself. */
    public static BenchmarkOptions full(Path config, Path folder) {
        return new BenchmarkOptions(
                DEFAULT_EXPERTS,
                DEFAULT_OUTPUTS,
                EnumSet.complementOf(EnumSet.of(Measurement.SERVICE)),
                config,
                folder);
    }

    /** Whether {@code measurement} was asked for. */
    boolean wants(Measurement measurement) {
        return only.contains(measurement);
    }
}

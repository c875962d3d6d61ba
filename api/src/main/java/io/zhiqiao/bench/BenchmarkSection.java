package io.zhiqiao.bench;

import java.util.List;

/**
 * The figures of one measurement.
 *
 * @param measurement which
 * @param note what was measured against what, Chinese first
 * @param figures in the order in which they are read
 */
public record BenchmarkSection(Measurement measurement, String note, List<Figure> figures) {

    /** Copies the figures. */
    public BenchmarkSection {
        figures = List.copyOf(figures);
    }
}

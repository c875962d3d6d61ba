package io.zhiqiao.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes parts of a fit with one digit so that what is read sums to what is read: the largest remainders are rounded up.
 */
final class ShownPoints {

    private static final int TENTHS = 1000;

    private ShownPoints() {}

    /**
     * The parts out of 100, in their order.
     *
     * @param parts each in [0, 1]
     */
    static List<String> of(List<Double> parts) {
        var total = Math.round(parts.stream().mapToDouble(Double::doubleValue).sum() * TENTHS);
        var shown = new ArrayList<Long>();
        parts.forEach(part -> shown.add((long) Math.floor(part * TENTHS)));
        var missing = total - shown.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> remainder(parts.get(at)))
                        .reversed())
                .limit(missing)
                .forEach(at -> shown.set(at, shown.get(at) + 1));
        return shown.stream()
                .map(tenths -> String.format(Locale.ROOT, "%.1f", tenths / 10.0))
                .toList();
    }

    private static double remainder(double part) {
        return part * TENTHS - Math.floor(part * TENTHS);
    }
}

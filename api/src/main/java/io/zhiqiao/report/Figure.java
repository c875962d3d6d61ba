package io.zhiqiao.report;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report with the records that it counts, or sums.
 *
 * @param key stable; part of the address of its records
 * @param title what it is called
 * @param unit what it is counted in; English says it in the title
 * @param value the number of its lines, or the sum of their amounts
 * @param lines the records
 */
public record Figure(String key, Sentence title, Sentence unit, BigDecimal value, List<Line> lines) {

    /** Copies the list. */
    public Figure {
        lines = List.copyOf(lines);
    }

    static Figure counted(String key, Sentence title, String unit, List<Line> lines) {
        return new Figure(key, title, new Sentence(unit, ""), BigDecimal.valueOf(lines.size()), lines);
    }

    static Figure summed(String key, Sentence title, String unit, List<Line> lines) {
        var sum = lines.stream()
                .map(line -> line.amount() == null ? BigDecimal.ZERO : line.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return new Figure(key, title, new Sentence(unit, ""), sum.scale() < 0 ? sum.setScale(0) : sum, lines);
    }

    /** Whether it sums amounts; otherwise it counts lines. */
    public boolean isSum() {
        return lines.stream().anyMatch(line -> line.amount() != null);
    }

    /** The value as it is written. */
    public String shown() {
        return value.toPlainString();
    }

    /** How long its bar is beside another figure of that value, 0 to 100. */
    public int percentOf(BigDecimal most) {
        return most.signum() == 0 ? 0 : (int) Math.min(100, Math.round(100 * value.doubleValue() / most.doubleValue()));
    }

    /** How much of a target is reached, 0 to 100; what is more counts as 100. */
    public int percentOfTarget(int target) {
        return target == 0 ? 100 : percentOf(BigDecimal.valueOf(target));
    }

    /**
     * A record behind a figure.
     *
     * @param title what it is called
     * @param url of its page; null where there is none
     * @param detail more about it; may be empty
     * @param amount what it adds to a sum; null in a figure that counts
     */
    public record Line(
            String title,
            @Nullable String url,
            Sentence detail,
            @Nullable BigDecimal amount) {

        static Line of(String title, @Nullable String url, Sentence detail) {
            return new Line(title, url, detail, null);
        }
    }
}

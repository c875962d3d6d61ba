package io.zhiqiao.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a monthly report with the records that it counts.
 *
 * @param definition what it says
 * @param lines the records, by day and id
 */
public record MonthlyFigure(Definition definition, List<CountedLine> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<CountedLine> BY_DAY =
            Comparator.comparing(CountedLine::on).thenComparing(CountedLine::id);

    /** Sorts the lines. */
    public MonthlyFigure {
        lines = lines.stream().sorted(BY_DAY).toList();
    }

    /** Stable name of the figure. */
    public String key() {
        return definition.key();
    }

    /** The number, the sum, or the rate in per cent with one decimal; null for a rate of nothing. */
    public @Nullable BigDecimal value() {
        return switch (definition.kind()) {
            case COUNT -> BigDecimal.valueOf(lines.size());
            case SUM -> plain(sum());
            case RATE ->
                lines.isEmpty()
                        ? null
                        : sum().multiply(HUNDRED).divide(BigDecimal.valueOf(lines.size()), 1, RoundingMode.HALF_UP);
        };
    }

    /** The value as it is written; a dash where there is none. */
    public String shown() {
        return shown(value());
    }

    /** A value as it is written; a dash for none. */
    public static String shown(@Nullable BigDecimal value) {
        return value == null ? "—" : value.toPlainString();
    }

    private BigDecimal sum() {
        return lines.stream()
                .map(CountedLine::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}

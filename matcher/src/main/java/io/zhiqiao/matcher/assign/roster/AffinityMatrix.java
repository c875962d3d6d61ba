package io.zhiqiao.matcher.assign.roster;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * How well experts fit problems, as exact whole numbers; only pairs that may be assigned are in it.
 *
 * <p>A fit is kept in units of {@code 10^-decimals}, where {@code decimals} is the least number that expresses every
 * given value, at most {@value #MAX_DECIMALS}, and less where the greatest fit would be more than {@link #MAX_UNITS}
 * units; values with more decimals are rounded half up to that many. So an optimum over the units is the optimum over
 * the given decimals, whatever binary fractions do.
 */
public final class AffinityMatrix {

    /** A billionth of the unit: what is finer is rounded. */
    public static final int MAX_DECIMALS = 9;

    /** The greatest fit in units: with it, all sums stay within 64 bits. */
    public static final long MAX_UNITS = 10_000_000_000L;

    private final List<ExpertId> experts;
    private final List<ProblemId> problems;
    private final int decimals;
    private final List<int[]> candidates;
    private final List<long[]> fits;

    private AffinityMatrix(
            List<ExpertId> experts, List<ProblemId> problems, int decimals, List<int[]> candidates, List<long[]> fits) {
        this.experts = experts;
        this.problems = problems;
        this.decimals = decimals;
        this.candidates = candidates;
        this.fits = fits;
    }

    /**
     * Makes a matrix of the pairs that may be assigned.
     *
     * @throws IllegalArgumentException if there are no experts or problems, if an id or a pair is there twice, or if a pair
     *     names an expert or a problem that is not listed
     */
    public static AffinityMatrix of(List<ExpertId> experts, List<ProblemId> problems, Collection<Affinity> affinities) {
        checkIds("专家", "experts", experts);
        checkIds("难题", "problems", problems);
        var decimals = decimals(affinities.stream().map(Affinity::value).toList());
        var rows = new ArrayList<List<Affinity>>();
        problems.forEach(problem -> rows.add(new ArrayList<>()));
        for (var affinity : affinities) {
            if (affinity.expert() >= experts.size() || affinity.problem() >= problems.size()) {
                throw new IllegalArgumentException(
                        """
                        第 %d 位专家与第 %d 道难题不在矩阵（%d × %d）中。
                        Expert %1$d and problem %2$d, counted from 0, are outside of the matrix of %3$d experts and %4$d problems.""".formatted(affinity.expert(), affinity.problem(), experts.size(), problems.size()));
            }
            rows.get(affinity.problem()).add(affinity);
        }
        var candidates = new ArrayList<int[]>();
        var fits = new ArrayList<long[]>();
        for (var row : rows) {
            row.sort(Comparator.comparingInt(Affinity::expert));
            candidates.add(row.stream().mapToInt(Affinity::expert).toArray());
            fits.add(row.stream()
                    .mapToLong(affinity -> units(affinity.value(), decimals))
                    .toArray());
            checkDistinct(candidates.getLast(), candidates.size() - 1);
        }
        return new AffinityMatrix(List.copyOf(experts), List.copyOf(problems), decimals, candidates, fits);
    }

    /** The experts, in the order of their numbers. */
    public List<ExpertId> experts() {
        return experts;
    }

    /** The problems, in the order of their numbers. */
    public List<ProblemId> problems() {
        return problems;
    }

    /** How many pairs of {@code problem} there are. */
    public int candidateCount(int problem) {
        return candidates.get(problem).length;
    }

    /** The expert of a pair of {@code problem}; experts ascend with {@code place}, which counts from 0. */
    public int candidate(int problem, int place) {
        return candidates.get(problem)[place];
    }

    /** The fit of that pair, in units. */
    public long fit(int problem, int place) {
        return fits.get(problem)[place];
    }

    /** The place of {@code expert} among the pairs of {@code problem}; negative if there is no such pair. */
    public int placeOf(Pair pair) {
        return java.util.Arrays.binarySearch(candidates.get(pair.problem()), pair.expert());
    }

    /** How many decimals a unit has, 0 to {@value #MAX_DECIMALS}. */
    public int decimals() {
        return decimals;
    }

    /** Units as a decimal. */
    public BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    /** A decimal in units, rounded half up. */
    public long units(BigDecimal value) {
        return units(value, decimals);
    }

    private static long units(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private static int decimals(List<BigDecimal> values) {
        int wanted = 0;
        var greatest = BigDecimal.ZERO;
        for (var value : values) {
            if (value.signum() != 0) {
                wanted = Math.max(wanted, value.stripTrailingZeros().scale());
                greatest = greatest.max(value);
            }
        }
        int decimals = Math.min(wanted, MAX_DECIMALS);
        while (decimals > 0 && greatest.scaleByPowerOfTen(decimals).compareTo(BigDecimal.valueOf(MAX_UNITS)) > 0) {
            decimals--;
        }
        return decimals;
    }

    private static void checkIds(String zh, String en, List<?> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("没有%s。There are no %s.".formatted(zh, en));
        }
        var seen = new HashSet<Object>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        "%s编号 %s 重复。The id %2$s is twice among the %3$s.".formatted(zh, id, en));
            }
        }
    }

    private static void checkDistinct(int[] ascending, int problem) {
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i] == ascending[i - 1]) {
                throw new IllegalArgumentException(
                        "第 %d 位专家与第 %d 道难题出现两次。Expert %1$d and problem %2$d, counted from 0, are given twice."
                                .formatted(ascending[i], problem));
            }
        }
    }
}

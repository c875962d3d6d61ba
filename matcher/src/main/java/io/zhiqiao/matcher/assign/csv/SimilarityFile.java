package io.zhiqiao.matcher.assign.csv;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.Pair;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Similarities of experts (rows) and problems (columns), and which of the pairs must not be. */
public final class SimilarityFile {

    private static final int MOST_CHARS = 40;
    private static final int MOST_EXPONENT = 30;

    private final Grid grid;
    private final AffinityMatrix affinities;

    private SimilarityFile(Grid grid, AffinityMatrix affinities) {
        this.grid = grid;
        this.affinities = affinities;
    }

    /**
     * Reads a matrix.
     *
     * @throws IllegalArgumentException if it is none; the message names file, row, column, value and rule
     */
    public static SimilarityFile read(Path file) {
        var grid = Grid.read(file);
        var experts = ids(grid, grid.rowIds(), "E", grid.rows().size(), ExpertId::new);
        var problems = ids(grid, grid.columnIds(), "P", grid.rows().getFirst().size(), ProblemId::new);
        var values = new ArrayList<Affinity>();
        for (int expert = 0; expert < experts.size(); expert++) {
            for (int problem = 0; problem < problems.size(); problem++) {
                values.add(new Affinity(
                        expert, problem, similarity(grid.rows().get(expert).get(problem))));
            }
        }
        return new SimilarityFile(grid, AffinityMatrix.of(experts, problems, values));
    }

    /** The matrix; without ids in the file, rows are E1, E2, … and columns P1, P2, … */
    public AffinityMatrix affinities() {
        return affinities;
    }

    /** Whether the file has ids in its first row and column. */
    public boolean hasIds() {
        return !grid.rowIds().isEmpty();
    }

    /**
     * Reads conflicts: a matrix of the same shape, in which anything but 0 is a conflict; with ids they must be the same in the
     * same order, and either of the two files may be without.
     *
     * @throws IllegalArgumentException if it is no such matrix; the message names file, row, column, value and rule
     */
    public NavigableSet<Pair> readConflicts(Path file) {
        var mask = Grid.read(file);
        if (mask.rows().size() != grid.rows().size()
                || mask.rows().getFirst().size() != grid.rows().getFirst().size()) {
            throw new IllegalArgumentException("""
                    %s 为 %d 行 %d 列，相似度矩阵为 %d 行 %d 列：回避矩阵应与其形状相同。
                    %s has %d rows and %d columns, the similarities have %d and %d: the conflicts must have the same shape.""".formatted(shapes(mask)));
        }
        checkSameIds(mask.file(), mask.rowIds(), grid.rowIds());
        checkSameIds(mask.file(), mask.columnIds(), grid.columnIds());
        var conflicts = new TreeSet<Pair>();
        for (int expert = 0; expert < mask.rows().size(); expert++) {
            for (int problem = 0; problem < mask.rows().get(expert).size(); problem++) {
                var spot = mask.rows().get(expert).get(problem);
                var value = number(spot);
                if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
                    throw spot.wrong("回避矩阵只能是 0（可以）或 1（回避）", "conflicts are 0 (may be) or 1 (must not be)");
                }
                if (value.signum() != 0) {
                    conflicts.add(new Pair(expert, problem));
                }
            }
        }
        return conflicts;
    }

    private Object[] shapes(Grid mask) {
        var counts = List.of(
                mask.rows().size(),
                mask.rows().getFirst().size(),
                grid.rows().size(),
                grid.rows().getFirst().size());
        var all = new ArrayList<Object>();
        for (int language = 0; language < 2; language++) {
            all.add(mask.file());
            all.addAll(counts);
        }
        return all.toArray();
    }

    private static void checkSameIds(Path file, List<String> ids, List<String> wanted) {
        for (int i = 0; i < Math.min(ids.size(), wanted.size()); i++) {
            if (!ids.get(i).equals(wanted.get(i))) {
                throw new IllegalArgumentException(
                        """
                        %s 的第 %d 个编号是 %s，相似度矩阵中是 %s：编号与次序应相同。
                        %s: id %d is %s, in the similarities it is %s; ids and their order must be the same.""".formatted(file, i + 1, ids.get(i), wanted.get(i), file, i + 1, ids.get(i), wanted.get(i)));
            }
        }
    }

    private static <T> List<T> ids(Grid grid, List<String> given, String letter, int count, Function<String, T> toId) {
        var names = given.isEmpty()
                ? IntStream.rangeClosed(1, count)
                        .mapToObj(number -> letter + number)
                        .toList()
                : given;
        var ids = new ArrayList<T>();
        for (var name : names) {
            try {
                ids.add(toId.apply(name));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s：%s 不能作编号，编号不含空格与控制字符，最长 100 字符。\n%s: %s is no id: %s"
                                .formatted(grid.file(), name, grid.file(), name, e.getMessage()),
                        e);
            }
        }
        return ids;
    }

    private static BigDecimal similarity(Spot spot) {
        var value = number(spot);
        if (value.signum() < 0) {
            throw spot.wrong("相似度不能为负，最小为 0", "a similarity must not be negative; 0 is the least");
        }
        if (value.compareTo(BigDecimal.valueOf(Affinity.MAX)) > 0) {
            throw spot.wrong(
                    "相似度最大为 %d，请换算单位".formatted(Affinity.MAX),
                    "a similarity is %d at most; use another unit".formatted(Affinity.MAX));
        }
        return value;
    }

    private static BigDecimal number(Spot spot) {
        if (spot.value().isEmpty()) {
            throw spot.wrong("单元格为空，没有相似度请填 0", "the cell is empty; write 0 where there is no similarity");
        }
        if (spot.value().length() <= MOST_CHARS) {
            try {
                var value = new BigDecimal(spot.value());
                if (Math.abs(value.scale()) <= MOST_EXPONENT) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw spot.wrong(
                        "不是有限的十进制数（NaN、Inf 与文字都不行），请改为数字，如 0.25",
                        "this is no finite decimal number (neither NaN nor Inf nor text will do); write a number, like 0.25");
            }
        }
        throw spot.wrong("数字过长或指数过大，请四舍五入", "the number is too long or its exponent too great; round it");
    }
}

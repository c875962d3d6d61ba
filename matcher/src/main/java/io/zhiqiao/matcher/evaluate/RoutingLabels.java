package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ProblemId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which teams problems belong to, as a reader judged: lines of id, teams, split and reason, separated by tabs.
 *
 * @param teamsByProblem numbers of the teams that are right, the lead first; empty where none is
 */
public record RoutingLabels(Map<ProblemId, List<Integer>> teamsByProblem) {

    private static final String NONE = "-";
    private static final int LEAST_COLUMNS = 3;

    /** Copies the labels. */
    public RoutingLabels {
        teamsByProblem = Collections.unmodifiableMap(new LinkedHashMap<>(teamsByProblem));
    }

    /**
     * Reads a file; lines that start with {@code #} and the line of names are passed over.
     *
     * @param split only the lines of this split; blank for all
     * @throws IllegalArgumentException if a line says something that cannot be, or none is left
     */
    public static RoutingLabels read(Path file, String split) {
        var teams = new LinkedHashMap<ProblemId, List<Integer>>();
        TextLine.forEach(file, line -> {
            var cells = line.text().split("\t", -1);
            if (line.text().startsWith("#") || cells[0].equals("id")) {
                return;
            }
            if (cells.length < LEAST_COLUMNS) {
                throw line.wrong("id, teams, split", line.text(), "应有三列以上", "must have three columns or more");
            }
            var id = line.toId("id", cells[0], ProblemId::new);
            if (split.isBlank() || split.equals(cells[2])) {
                teams.put(id, numbers(line, cells[1]));
            }
        });
        if (teams.isEmpty()) {
            throw new IllegalArgumentException(
                    "%1$s 中没有可用的标注（%2$s）。\nThe file %1$s has no labels (%2$s).".formatted(file, split));
        }
        return new RoutingLabels(teams);
    }

    private static List<Integer> numbers(TextLine line, String cell) {
        if (cell.strip().equals(NONE)) {
            return List.of();
        }
        return Arrays.stream(cell.split(";", -1))
                .map(number -> (int) line.number("teams", number.strip()))
                .toList();
    }
}

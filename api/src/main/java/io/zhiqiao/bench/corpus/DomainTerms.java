package io.zhiqiao.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Technical terms by service team, in an order that is the same for the same seed.
 *
 * @param byTeam terms by the number of the team, none of them empty
 */
record DomainTerms(Map<Integer, List<String>> byTeam) {

    private static final int SHORTEST = 2;

    /**
     * Reads the terms that name a team.
     *
     * @param file {@code terms.tsv} of the analysis
     * @param seed of the order, which decides how often a term is drawn
     * @throws UncheckedIOException if the file cannot be read
     */
    static DomainTerms read(Path file, long seed) {
        var byTeam = new TreeMap<Integer, List<String>>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.startsWith("#")).forEach(line -> add(line.split("\t", -1), byTeam));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the terms from %s.".formatted(file), e);
        }
        byTeam.values().forEach(terms -> Collections.shuffle(terms, new Random(seed)));
        return new DomainTerms(Collections.unmodifiableMap(byTeam));
    }

    private static void add(String[] cells, Map<Integer, List<String>> byTeam) {
        if (cells.length < 2 || cells[0].length() < SHORTEST) {
            return;
        }
        for (var team : cells[1].split(",", -1)) {
            if (!team.isBlank()) {
                byTeam.computeIfAbsent(Integer.valueOf(team.strip()), number -> new ArrayList<>())
                        .add(cells[0]);
            }
        }
    }
}

package io.zhiqiao.matcher.route;

import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.TeamIndustries.TeamIndustry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Builds a {@link Router} of the scheme, the weights and words in {@code config/routing}, and what experts say of themselves. */
public final class RouterFiles {

    /** Weights that are used where no others are named. */
    public static final String DEFAULT = "scheme1";

    private static final double OF_TITLES = 0.5;
    private static final int LEAST_CODE_CHARS = 3;
    private static final int SUBCLASS_CHARS = 4;

    private final Taxonomies taxonomies;
    private final Path folder;
    private final String weightsName;

    /**
     * Builds from a configuration.
     *
     * @param config folder of the configuration
     * @param weightsName which of the weights in its folder {@code routing}
     */
    public RouterFiles(Taxonomies taxonomies, Path config, String weightsName) {
        this.taxonomies = taxonomies;
        this.folder = config.resolve("routing");
        this.weightsName = weightsName;
    }

    /**
     * Builds the router.
     *
     * @param experts gives each expert once; what those do whose teams are known is typical of these
     * @param embedder asked when a problem is routed
     * @throws IllegalArgumentException if a file says something that cannot be
     * @throws UncheckedIOException if a file cannot be read
     */
    public Router router(Consumer<Consumer<Expert>> experts, Supplier<Embedder> embedder) {
        var weights = RoutingWeights.load(folder, weightsName);
        var teams = taxonomies.teamIndustries().all();
        var industries =
                new TeamCodes(teams.stream().map(TeamIndustry::industryPrefixes).toList());
        var ipc = new TeamCodes(teams.stream().map(TeamIndustry::ipcPrefixes).toList());
        var words = words(teams, folder.resolve(weights.topics() + ".tsv"));
        var grams = new TeamGrams(teams.size(), weights.smoothing());
        words.forEach((word, places) -> grams.learn(word, even(places, teams.size()), places.size()));
        taxonomies.industries().all().stream()
                .filter(industry -> industry.code().length() >= LEAST_CODE_CHARS)
                .forEach(industry -> grams.learn(industry.name(), industries.shares(industry.code()), OF_TITLES));
        taxonomies.ipc().titles().forEach((code, title) -> {
            if (code.length() == SUBCLASS_CHARS) {
                grams.learn(title.zh(), ipc.shares(code), OF_TITLES);
            }
        });
        experts.accept(expert -> learn(grams, expert, teams));
        var descriptions = teams.stream()
                .map(team -> team.name() + "：" + String.join(",", team.terms()))
                .toList();
        return new Router(
                teams,
                weights,
                new TeamWords(words),
                grams,
                new TeamMeaning(descriptions, embedder),
                industries,
                ipc,
                Lessons.NONE);
    }

    private static void learn(TeamGrams grams, Expert expert, List<TeamIndustry> teams) {
        var places = new TreeSet<Integer>();
        for (var at = 0; at < teams.size(); at++) {
            if (expert.expertise().teamIndustries().contains(teams.get(at).name())) {
                places.add(at);
            }
        }
        if (!places.isEmpty()) {
            var text = expert.expertise().researchInterests() + "。"
                    + expert.expertise().strengths();
            grams.learn(text, even(places, teams.size()), 1);
        }
    }

    private static double[] even(Set<Integer> places, int teams) {
        return IntStream.range(0, teams)
                .mapToDouble(place -> places.contains(place) ? 1.0 / places.size() : 0)
                .toArray();
    }

    /** Places of the teams by word: the scheme's terms, and the words of the file. */
    private static Map<String, Set<Integer>> words(List<TeamIndustry> teams, Path file) {
        var places = new HashMap<String, Set<Integer>>();
        for (var at = 0; at < teams.size(); at++) {
            for (var term : teams.get(at).terms()) {
                places.computeIfAbsent(term, none -> new TreeSet<>()).add(at);
            }
        }
        for (var line : lines(file)) {
            var cells = line.split("\t", -1);
            var at = cells.length == 2 ? place(teams, cells[0].strip()) : -1;
            if (at < 0) {
                throw new IllegalArgumentException(
                        "%1$s 中这一行应为“编号、制表符、用词”，编号须在产业方案中：%2$s\nThis line of %1$s must be a number of the scheme, a tab, and words: %2$s"
                                .formatted(file, line));
            }
            for (var word : List.of(cells[1].split(",", -1))) {
                places.computeIfAbsent(word.strip(), none -> new TreeSet<>()).add(at);
            }
        }
        return places;
    }

    private static int place(List<TeamIndustry> teams, String number) {
        return IntStream.range(0, teams.size())
                .filter(at -> String.valueOf(teams.get(at).order()).equals(number))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "分流用词 %1$s 无法读取。\nThe words for routing %1$s cannot be read.".formatted(file), e);
        }
    }
}

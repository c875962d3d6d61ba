package io.zhiqiao.matcher.route;

import io.zhiqiao.indexer.taxonomy.TeamIndustries.TeamIndustry;
import io.zhiqiao.matcher.route.Routing.Part;
import io.zhiqiao.matcher.route.Routing.RankedTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leads problems to teams. The score of a team is the weighted sum of its shares in each kind of evidence, and of what
 * corrections shift; confidences are {@code exp(score / temperature)}, scaled to sum to 1.
 *
 * <p>Deterministic: equal scores are ordered by the number of the team. Safe to share between threads.
 */
public final class Router {

    private final List<TeamIndustry> teams;
    private final RoutingWeights weights;
    private final TeamWords words;
    private final TeamGrams grams;
    private final TeamMeaning meaning;
    private final TeamCodes industries;
    private final TeamCodes ipc;
    private final Lessons lessons;

    Router(
            List<TeamIndustry> teams,
            RoutingWeights weights,
            TeamWords words,
            TeamGrams grams,
            TeamMeaning meaning,
            TeamCodes industries,
            TeamCodes ipc,
            Lessons lessons) {
        this.teams = List.copyOf(teams);
        this.weights = weights;
        this.words = words;
        this.grams = grams;
        this.meaning = meaning;
        this.industries = industries;
        this.ipc = ipc;
        this.lessons = lessons;
    }

    /** Which teams a problem may belong to. */
    public Routing route(RoutedText text) {
        var evidence = evidence(text);
        var corrected = corrected(text);
        if (isSilent(evidence, corrected)) {
            return new Routing(weights.name(), lessons.corrections(), List.of(), true);
        }
        var scored = IntStream.range(0, teams.size())
                .mapToObj(place -> scored(place, evidence, corrected))
                .toList();
        var ranked = confident(scored).stream()
                .sorted(Comparator.comparingDouble(RankedTeam::score).reversed().thenComparingInt(RankedTeam::number))
                .toList();
        return new Routing(
                weights.name(),
                lessons.corrections(),
                ranked,
                ranked.getFirst().confidence() < weights.unmappedBelow());
    }

    /** The codes and words of a problem that a correction of it teaches about. */
    public Set<String> signs(RoutedText text) {
        var signs = new TreeSet<>(words.in(text));
        if (!text.industryCode().isEmpty()) {
            signs.add(text.industryCode());
        }
        signs.addAll(text.ipc());
        return signs;
    }

    /** The codes of a problem that no team has a prefix of. */
    public List<String> unknownCodes(RoutedText text) {
        var unknown = new ArrayList<String>();
        if (!text.industryCode().isEmpty() && !industries.knows(text.industryCode())) {
            unknown.add(text.industryCode());
        }
        text.ipc().stream().filter(symbol -> !ipc.knows(symbol)).forEach(unknown::add);
        return unknown;
    }

    /** The same with what people taught and mended. */
    public Router with(Lessons taught, List<Mending> mendings) {
        var mendedIndustries = industries;
        var mendedIpc = ipc;
        var more = new HashMap<String, Set<Integer>>();
        for (var mending : mendings) {
            var place = place(mending.team());
            switch (mending.kind()) {
                case INDUSTRY -> mendedIndustries = mendedIndustries.with(place, mending.text());
                case IPC -> mendedIpc = mendedIpc.with(place, mending.text());
                case WORD ->
                    more.computeIfAbsent(mending.text(), none -> new TreeSet<>())
                            .add(place);
            }
        }
        return new Router(teams, weights, words.with(more), grams, meaning, mendedIndustries, mendedIpc, taught);
    }

    private Map<RouteEvidence, Shares> evidence(RoutedText text) {
        var evidence = new EnumMap<RouteEvidence, Shares>(RouteEvidence.class);
        evidence.put(RouteEvidence.WORDS, words.of(text, teams.size(), weights.titleTimes()));
        evidence.put(RouteEvidence.GRAMS, grams.of(text, weights.titleTimes()));
        evidence.put(RouteEvidence.MEANING, meaning.of(text));
        evidence.put(
                RouteEvidence.INDUSTRY,
                industries.of(text.industryCode().isEmpty() ? List.of() : List.of(text.industryCode())));
        evidence.put(RouteEvidence.IPC, ipc.of(text.ipc()));
        return evidence;
    }

    /** Whether nothing but the meaning says anything: that is near to some team for every text. */
    private static boolean isSilent(Map<RouteEvidence, Shares> evidence, double[] corrected) {
        return Arrays.stream(corrected).allMatch(shift -> shift == 0)
                && evidence.entrySet().stream()
                        .filter(one -> one.getKey() != RouteEvidence.MEANING)
                        .allMatch(one -> Arrays.stream(one.getValue().shares()).allMatch(share -> share == 0));
    }

    /** What corrections add to each team: of the codes and words of a problem the mean, so that no long text outweighs. */
    private double[] corrected(RoutedText text) {
        var shifts = new double[teams.size()];
        var counts = lessons.counts();
        if (counts.isEmpty()) {
            return shifts;
        }
        var signs = signs(text);
        counts.forEach((move, count) -> {
            if (signs.contains(move.sign())) {
                var shift = Lessons.shift(count, weights.weight(RouteEvidence.LESSONS)) / signs.size();
                shifts[place(move.to())] += shift;
                if (move.from() > 0) {
                    shifts[place(move.from())] -= shift;
                }
            }
        });
        return shifts;
    }

    private RankedTeam scored(int place, Map<RouteEvidence, Shares> evidence, double[] corrected) {
        var team = teams.get(place);
        var parts = new ArrayList<Part>();
        evidence.forEach((kind, shares) -> {
            var value = weights.weight(kind) * shares.shares()[place];
            if (value != 0) {
                parts.add(new Part(kind, value, shares.strongest(place)));
            }
        });
        if (corrected[place] != 0) {
            parts.add(new Part(RouteEvidence.LESSONS, corrected[place], List.of()));
        }
        var score = parts.stream().mapToDouble(Part::value).sum();
        return new RankedTeam(team.order(), team.name(), team.nameEn(), score, 0, parts);
    }

    private List<RankedTeam> confident(List<RankedTeam> scored) {
        var most = scored.stream().mapToDouble(RankedTeam::score).max().orElse(0);
        var odds = scored.stream()
                .mapToDouble(team -> Math.exp((team.score() - most) / weights.temperature()))
                .toArray();
        var total = Arrays.stream(odds).sum();
        return IntStream.range(0, odds.length)
                .mapToObj(place -> {
                    var team = scored.get(place);
                    return new RankedTeam(
                            team.number(), team.name(), team.nameEn(), team.score(), odds[place] / total, team.parts());
                })
                .toList();
    }

    private int place(int number) {
        return IntStream.range(0, teams.size())
                .filter(at -> teams.get(at).order() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "没有编号为 %1$d 的服务队。\nThere is no team with the number %1$d.".formatted(number)));
    }
}

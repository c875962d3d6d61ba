package io.zhiqiao.matcher.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pairs of Chinese characters and Latin words, with how far each is typical of a team: its smoothed share of the teams minus
 * an even share. Learned from texts whose team is known.
 *
 * <p>Not safe for learning from several threads; reading is, once learned.
 */
final class TeamGrams {

    private static final Pattern LATIN = Pattern.compile("[a-z0-9]{2,}");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]{2,}");
    private static final int MOST_REPEATS = 2;

    private final int teams;
    private final double smoothing;
    private final Map<String, double[]> weightsByGram = new HashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param smoothing what every team has of every gram, above 0: the more, the less a rare gram says
     */
    TeamGrams(int teams, double smoothing) {
        this.teams = teams;
        this.smoothing = smoothing;
    }

    /**
     * Learns from a text.
     *
     * @param shares how far it is of each team
     * @param weight how much it counts, above 0
     */
    void learn(String text, double[] shares, double weight) {
        counts(text).forEach((gram, count) -> {
            var weights = weightsByGram.computeIfAbsent(gram, none -> new double[teams]);
            for (var place = 0; place < teams; place++) {
                weights[place] += weight * shares[place] * Math.min(MOST_REPEATS, count);
            }
        });
    }

    Shares of(RoutedText text, double titleTimes) {
        var counts = new HashMap<String, Double>();
        counts(text.title()).forEach((gram, count) -> counts.merge(gram, titleTimes * count, Double::sum));
        counts(text.text()).forEach((gram, count) -> counts.merge(gram, (double) count, Double::sum));
        var shares = new Shares(teams);
        // In the order of the grams: sums of floating numbers depend on it.
        counts.keySet().stream().sorted().forEach(gram -> {
            var weights = weightsByGram.get(gram);
            if (weights != null) {
                add(shares, gram, Math.log1p(counts.getOrDefault(gram, 0.0)), weights);
            }
        });
        return shares;
    }

    private void add(Shares shares, String gram, double said, double[] weights) {
        var total = Arrays.stream(weights).sum() + teams * smoothing;
        for (var place = 0; place < teams; place++) {
            shares.add(place, said * ((weights[place] + smoothing) / total - 1.0 / teams), gram);
        }
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        var lower = text.toLowerCase(Locale.ROOT);
        CHINESE.matcher(lower).results().forEach(run -> {
            for (var at = run.start(); at + 1 < run.end(); at++) {
                counts.merge(lower.substring(at, at + 2), 1, Integer::sum);
            }
        });
        LATIN.matcher(lower).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        return counts;
    }
}

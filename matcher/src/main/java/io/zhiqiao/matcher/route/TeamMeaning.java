package io.zhiqiao.matcher.route;

import io.zhiqiao.indexer.analysis.Embedder;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How near a text is in meaning to what each team is described by: the cosine after the mean of the descriptions was taken
 * from both, as {@code exp(cosine / width)} scaled to sum to 1.
 *
 * <p>Thread-safe. The descriptions are embedded when they are first asked for.
 */
final class TeamMeaning {

    private static final double WIDTH = 0.06;
    private static final int READ_CHARS = 600;

    private final List<String> descriptions;
    private final Supplier<Embedder> embedder;
    private @Nullable Known known;

    TeamMeaning(List<String> descriptions, Supplier<Embedder> embedder) {
        this.descriptions = List.copyOf(descriptions);
        this.embedder = embedder;
    }

    Shares of(RoutedText text) {
        var teams = known();
        var own = direction(embedder.get().embed(said(text)), teams.mean);
        var shares = new Shares(teams.directions.size());
        for (var place = 0; place < descriptions.size(); place++) {
            var cosine = product(teams.directions.get(place), own);
            shares.add(place, Math.exp((cosine - 1) / WIDTH), descriptionHead(place));
        }
        return shares;
    }

    private String descriptionHead(int place) {
        return descriptions.get(place).split("：", 2)[0];
    }

    private static String said(RoutedText text) {
        var body = text.text().substring(0, Math.min(READ_CHARS, text.text().length()));
        return (text.title() + "。" + body).replaceAll("\\s+", " ");
    }

    private synchronized Known known() {
        if (known == null) {
            var vectors = descriptions.stream().map(embedder.get()::embed).toList();
            var mean = mean(vectors);
            known = new Known(
                    mean,
                    vectors.stream().map(vector -> direction(vector, mean)).toList());
        }
        return known;
    }

    private static double[] mean(List<float[]> vectors) {
        var sum = new double[vectors.getFirst().length];
        for (var vector : vectors) {
            for (var at = 0; at < sum.length; at++) {
                sum[at] += vector[at] / vectors.size();
            }
        }
        return sum;
    }

    private static double[] direction(float[] vector, double[] mean) {
        var moved = new double[vector.length];
        for (var at = 0; at < moved.length; at++) {
            moved[at] = vector[at] - mean[at];
        }
        var length = Math.sqrt(product(moved, moved));
        for (var at = 0; at < moved.length; at++) {
            moved[at] = length == 0 ? 0 : moved[at] / length;
        }
        return moved;
    }

    private static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /** What the teams are described by: unit vectors seen from their mean. */
    private static final class Known {

        private final double[] mean;
        private final List<double[]> directions;

        Known(double[] mean, List<double[]> directions) {
            this.mean = mean;
            this.directions = directions;
        }
    }
}

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
    private double @Nullable [] @Nullable [] directions;
    private double @Nullable [] mean;

    TeamMeaning(List<String> descriptions, Supplier<Embedder> embedder) {
        this.descriptions = List.copyOf(descriptions);
        this.embedder = embedder;
    }

    Shares of(RoutedText text) {
        var all = directions();
        var own = direction(embedder.get().embed(said(text)));
        var shares = new Shares(all.length);
        for (var place = 0; place < all.length; place++) {
            shares.add(place, Math.exp((product(all[place], own) - 1) / WIDTH), descriptionHead(place));
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

    private synchronized double[][] directions() {
        var known = directions;
        if (known == null) {
            var vectors = descriptions.stream().map(embedder.get()::embed).toList();
            mean = mean(vectors);
            known = vectors.stream().map(this::direction).toArray(double[][]::new);
            directions = known;
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

    private synchronized double[] direction(float[] vector) {
        var from = mean;
        var moved = new double[vector.length];
        for (var at = 0; at < moved.length; at++) {
            moved[at] = vector[at] - (from == null ? 0 : from[at]);
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
}

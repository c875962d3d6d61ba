package io.zhiqiao.matcher.route;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The numbers of routing, kept together under a name so that a suggestion can name what it was made with.
 *
 * @param name that of the file
 * @param topics which file of words, in the same folder
 * @param weights of each kind of evidence, at least 0; that of {@link RouteEvidence#LESSONS} is the most that corrections
 *     shift
 * @param titleTimes how often the title counts beside the text, at least 0
 * @param smoothing of {@link TeamGrams}, above 0
 * @param temperature what scores are divided by before they become confidences, above 0
 * @param unmappedBelow confidence of the first team below which none is named, 0 to 1
 */
public record RoutingWeights(
        String name,
        String topics,
        Map<RouteEvidence, Double> weights,
        double titleTimes,
        double smoothing,
        double temperature,
        double unmappedBelow) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    /**
     * Copies the weights, and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RoutingWeights {
        var copy = new EnumMap<RouteEvidence, Double>(RouteEvidence.class);
        copy.putAll(weights);
        weights = Collections.unmodifiableMap(copy);
        weights.forEach((evidence, weight) -> require(weight >= 0 && Double.isFinite(weight), evidence, weight));
        require(titleTimes >= 0, "titleTimes", titleTimes);
        require(smoothing > 0, "smoothing", smoothing);
        require(temperature > 0, "temperature", temperature);
        require(unmappedBelow >= 0 && unmappedBelow <= 1, "unmappedBelow", unmappedBelow);
    }

    /** The weight of a kind of evidence; 0 for one that is not named. */
    public double weight(RouteEvidence evidence) {
        return weights.getOrDefault(evidence, 0.0);
    }

    /**
     * Reads {@code <name>.yml} of a folder.
     *
     * @throws IllegalArgumentException if there is no such file, or it does not hold these numbers
     */
    public static RoutingWeights load(Path folder, String name) {
        var file = folder.resolve(name + ".yml");
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%2$s 中没有分流权重（%1$s）。\nThere are no routing weights (%1$s) in %2$s.".formatted(name, folder));
        }
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try {
            return yaml.readValue(file.toFile(), RoutingWeights.class);
        } catch (JacksonException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "分流权重文件 %1$s 无法读取：%2$s\nThe routing weights %1$s cannot be read: %2$s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static void require(boolean holds, Object what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "分流权重的 %1$s（%2$s）超出范围。\nThe %1$s (%2$s) of the routing weights is out of its range."
                            .formatted(what, value));
        }
    }
}

package io.zhiqiao.matcher.rank;

import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The numbers of one way to rank, kept together under a name so that a measured result can name what it measured.
 *
 * @param name names the profile in answers, reports and its file
 * @param retrieval how far retrieval looks
 * @param weights of the features, each at least 0; those of words and meanings must not all be 0
 * @param bestPieces weights of an expert's best, second best … piece of evidence, each above 0, not ascending
 * @param halfFit the value of words and meaning that counts as half a fit, in (0, 1); each further one halves what is
 *     missing
 * @param wordings from which fit on which word is said
 */
public record RankProfile(
        String name,
        RetrievalDepth retrieval,
        Map<Feature, Double> weights,
        List<Double> bestPieces,
        double halfFit,
        FitWordings wordings) {

    /** Names of profiles; none of them leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    /**
     * Copies the collections, and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RankProfile {
        var weightByFeature = new EnumMap<Feature, Double>(Feature.class);
        weightByFeature.putAll(weights);
        weights = Collections.unmodifiableMap(weightByFeature);
        bestPieces = List.copyOf(bestPieces);
        for (var entry : weights.entrySet()) {
            require(
                    entry.getValue() >= 0 && Double.isFinite(entry.getValue()),
                    name,
                    "weight of " + entry.getKey(),
                    entry.getValue(),
                    "at least 0 and finite");
        }
        require(!bestPieces.isEmpty(), name, "bestPieces", bestPieces.size(), "at least one weight");
        for (int i = 0; i < bestPieces.size(); i++) {
            var most = i == 0 ? Double.MAX_VALUE : bestPieces.get(i - 1);
            require(
                    bestPieces.get(i) > 0 && bestPieces.get(i) <= most,
                    name,
                    "weight of piece " + (i + 1),
                    bestPieces.get(i),
                    "above 0, finite and not above the one before");
        }
        require(halfFit > 0 && halfFit < 1, name, "halfFit", halfFit, "in (0, 1)");
        var text = weight(weights, Feature.WORDS)
                + weight(weights, Feature.MEANING_OF_TITLE)
                + weight(weights, Feature.MEANING_OF_TEXT);
        require(text > 0, name, "sum of the weights of words and meanings", text, "above 0");
    }

    /** The weight of a feature; 0 for one that the profile does not name. */
    public double weight(Feature feature) {
        return weight(weights, feature);
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException if there is no such file, or it holds no profile
     */
    public static RankProfile load(Path folder, String name) {
        var file = folder.resolve(name + ".yml");
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%2$s 中没有排序配置（%1$s）。\nThere is no rank profile (%s) in %s.\nMaybe one of the files there was meant."
                            .formatted(name, folder));
        }
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try {
            var profile = yaml.readValue(file.toFile(), RankProfile.class);
            require(profile.name().equals(name), file, profile.name());
            return profile;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "排序配置 %1$s 无法读取：%2$s\nThe rank profile %s cannot be read: %s"
                            .formatted(file, e.getOriginalMessage()),
                    e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "排序配置 %s 无法读取。请检查文件内容。\nThe rank profile %1$s cannot be read.".formatted(file), e);
        }
    }

    private static double weight(Map<Feature, Double> weights, Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    private static void require(boolean holds, Path file, String name) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "排序配置 %2$s 中的名称（%1$s）须与文件名相同。\nThe name (%s) in the rank profile %s must be that of the file."
                            .formatted(name, file));
        }
    }

    private static void require(boolean holds, String name, String what, Number value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "排序配置（%3$s）的 %1$s（%2$s）不合要求。\nThe %s (%s) of the rank profile (%s) must be %s."
                            .formatted(what, value, name, rule));
        }
    }

    /**
     * From which fit on which word is said; below {@code possible} nobody is suggested.
     *
     * @param strong 很契合
     * @param fair 较契合
     * @param possible 可考虑
     */
    public record FitWordings(double strong, double fair, double possible) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the fits are not descending
         */
        public FitWordings {
            if (!(strong >= fair && fair >= possible && possible >= 0)) {
                throw new IllegalArgumentException(
                        "各档措辞的契合度（%1$s、%2$s、%3$s）须从大到小，且不小于 0。\nThe fits of the wordings (%s, %s, %s) must be descending and at least 0."
                                .formatted(strong, fair, possible));
            }
        }

        /** The word for a fit. */
        public FitWording of(double fit) {
            if (fit >= strong) {
                return FitWording.STRONG;
            }
            if (fit >= fair) {
                return FitWording.FAIR;
            }
            return fit >= possible ? FitWording.POSSIBLE : FitWording.NOT_SUGGESTED;
        }
    }
}

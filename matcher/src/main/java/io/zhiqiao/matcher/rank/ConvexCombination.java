package io.zhiqiao.matcher.rank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the values of features, so that what they add sums to the fit: down to each piece of evidence.
 *
 * <p>Words and meanings together are worth their weighted mean {@code t}, bent to {@code 1 - 2^(-t / halfFit)}; codes
 * join with their own weights where the problem has any. Deterministic; cost linear in the parts.
 */
final class ConvexCombination {

    private static final Set<Feature> OF_TEXT =
            EnumSet.of(Feature.WORDS, Feature.MEANING_OF_TITLE, Feature.MEANING_OF_TEXT);

    private final RankProfile profile;
    private final double textWeight;

    ConvexCombination(RankProfile profile) {
        this.profile = profile;
        this.textWeight = OF_TEXT.stream().mapToDouble(profile::weight).sum();
    }

    /**
     * The contributions of all features that have a value, in the order of the map.
     *
     * @param partsByFeature from which piece which part of a value comes
     */
    List<Contribution> of(Map<Feature, List<ValuePart>> partsByFeature) {
        double codeWeight = 0;
        double text = 0;
        for (var entry : partsByFeature.entrySet()) {
            var weight = profile.weight(entry.getKey());
            if (OF_TEXT.contains(entry.getKey())) {
                text += weight * ValuePart.sum(entry.getValue());
            } else {
                codeWeight += weight;
            }
        }
        var stretch = stretch(text / textWeight);
        var contributions = new ArrayList<Contribution>(partsByFeature.size());
        for (var entry : partsByFeature.entrySet()) {
            var factor = profile.weight(entry.getKey())
                    * (OF_TEXT.contains(entry.getKey()) ? stretch : 1)
                    / (textWeight + codeWeight);
            contributions.add(contribution(entry.getKey(), entry.getValue(), factor));
        }
        return contributions;
    }

    /** Words and meaning hardly ever reach 1. The curve spreads what they do reach over [0, 1), without ties. */
    private double stretch(double text) {
        return text == 0 ? 0 : (1 - Math.pow(2, -text / profile.halfFit())) / text;
    }

    private static Contribution contribution(Feature feature, List<ValuePart> parts, double factor) {
        var value = ValuePart.sum(parts);
        var pieces = new ArrayList<PieceContribution>(parts.size());
        for (var part : parts) {
            if (part.value() > 0) {
                pieces.add(new PieceContribution(part.evidenceId(), part.kind(), part.value(), factor * part.value()));
            }
        }
        return new Contribution(feature, value, factor * value, pieces);
    }
}

package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.matcher.query.CentredVector;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores candidates: a convex combination of words and meanings over an expert's best pieces of evidence, and of codes.
 *
 * <p>A piece is worth {@code (w1 * words + w2 * meaning of title + w3 * meaning of text) / (w1 + w2 + w3)}. An expert's
 * best pieces are joined with falling weights, so that one strong proof counts most and further ones confirm it. Codes
 * join with their own weights where the problem has any: what a problem does not say is not held against anybody.
 * Deterministic; cost linear in the pieces.
 */
public final class ExpertScorer {

    private static final List<Feature> OF_A_PIECE =
            List.of(Feature.WORDS, Feature.MEANING_OF_TITLE, Feature.MEANING_OF_TEXT);

    private final RankProfile profile;

    /** Scores with the numbers of {@code profile}. */
    public ExpertScorer(RankProfile profile) {
        this.profile = profile;
    }

    /** Scores one candidate; the contributions sum to the fit. */
    public ScoredExpert score(ProblemQuery query, Candidate candidate, Expert.Expertise expertise) {
        var best = bestPieces(query, candidate);
        var values = joined(best);
        values.putAll(CodeProximity.of(query.codes(), candidate, expertise));
        var contributions = contributions(values);
        var fit = contributions.stream().mapToDouble(Contribution::points).sum();
        return new ScoredExpert(
                candidate.expertId(),
                fit,
                contributions,
                best.stream().map(ScoredPiece::piece).toList());
    }

    private List<ScoredPiece> bestPieces(ProblemQuery query, Candidate candidate) {
        var scored = new ArrayList<ScoredPiece>(candidate.pieces().size());
        for (var piece : candidate.pieces()) {
            scored.add(score(query, piece));
        }
        scored.sort(Comparator.comparingDouble(ScoredPiece::worth)
                .reversed()
                .thenComparing(piece -> piece.piece().id()));
        return scored.subList(0, Math.min(profile.bestPieces().size(), scored.size()));
    }

    private ScoredPiece score(ProblemQuery query, EvidenceSignature piece) {
        var words = query.grams().cosine(piece, query.statistics());
        var meaning = meaning(query, piece);
        var worth = profile.weight(Feature.WORDS) * words
                + profile.weight(Feature.MEANING_OF_TITLE) * meaning[0]
                + profile.weight(Feature.MEANING_OF_TEXT) * meaning[1];
        return new ScoredPiece(piece, worth, words, meaning[0], meaning[1]);
    }

    /** Of title and text; in the English model where both sides are English. */
    private static double[] meaning(ProblemQuery query, EvidenceSignature piece) {
        var meaning = query.meaning();
        if (meaning == null) {
            return new double[] {0, 0};
        }
        var english = meaning.english();
        var englishPiece = piece.text().english();
        if (english != null && englishPiece != null) {
            var mean = query.statistics().englishMean();
            return new double[] {
                atLeast0(CentredVector.cosine(english.title(), englishPiece, mean)),
                atLeast0(CentredVector.cosine(english.full(), englishPiece, mean))
            };
        }
        var chinesePiece = piece.text().chinese();
        if (chinesePiece == null) {
            return new double[] {0, 0};
        }
        var mean = query.statistics().chineseMean();
        return new double[] {
            atLeast0(CentredVector.cosine(meaning.title(), chinesePiece, mean)),
            atLeast0(CentredVector.cosine(meaning.full(), chinesePiece, mean))
        };
    }

    private Map<Feature, Double> joined(List<ScoredPiece> best) {
        var total =
                profile.bestPieces().stream().mapToDouble(Double::doubleValue).sum();
        var values = new EnumMap<Feature, Double>(Feature.class);
        for (int i = 0; i < best.size(); i++) {
            var share = profile.bestPieces().get(i) / total;
            values.merge(Feature.WORDS, share * best.get(i).words(), Double::sum);
            values.merge(Feature.MEANING_OF_TITLE, share * best.get(i).meaningOfTitle(), Double::sum);
            values.merge(Feature.MEANING_OF_TEXT, share * best.get(i).meaningOfText(), Double::sum);
        }
        return values;
    }

    private List<Contribution> contributions(Map<Feature, Double> values) {
        var textWeight = OF_A_PIECE.stream().mapToDouble(profile::weight).sum();
        var codeWeight = values.keySet().stream()
                .filter(feature -> !OF_A_PIECE.contains(feature))
                .mapToDouble(profile::weight)
                .sum();
        var text = OF_A_PIECE.stream()
                        .mapToDouble(feature -> profile.weight(feature) * values.getOrDefault(feature, 0.0))
                        .sum()
                / textWeight;
        // Words and meaning hardly ever reach 1. The curve spreads what they do reach over [0, 1), without ties.
        var stretch = text == 0 ? 0 : (1 - Math.pow(2, -text / profile.halfFit())) / text;
        var contributions = new ArrayList<Contribution>(values.size());
        values.forEach((feature, value) -> {
            var ofText = OF_A_PIECE.contains(feature);
            var points = profile.weight(feature) * value * (ofText ? stretch : 1) / (textWeight + codeWeight);
            contributions.add(new Contribution(feature, value, points));
        });
        return contributions;
    }

    private static double atLeast0(double cosine) {
        return Math.max(0, cosine);
    }

    private record ScoredPiece(
            EvidenceSignature piece, double worth, double words, double meaningOfTitle, double meaningOfText) {}
}

package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores candidates: a convex combination of words and meanings over an expert's best pieces of evidence, and of codes.
 *
 * <p>A piece is worth {@code (w1 * words + w2 * meaning of title + w3 * meaning of text) / (w1 + w2 + w3)}. An expert's
 * best pieces are joined with falling weights, so that one strong proof counts most and further ones confirm it. Codes
 * join with their own weights where the problem has any: what a problem does not say is not held against anybody.
 * Deterministic; cost linear in the pieces.
 */
public final class ExpertScorer {

    private static final Set<Feature> OF_A_PIECE =
            EnumSet.of(Feature.WORDS, Feature.MEANING_OF_TITLE, Feature.MEANING_OF_TEXT);

    private static final Comparator<ScoredPiece> BEST_FIRST = Comparator.comparingDouble(ScoredPiece::worth)
            .reversed()
            .thenComparing(piece -> piece.piece().id());

    private final RankProfile profile;
    private final double weightOfWords;
    private final double weightOfTitle;
    private final double weightOfText;
    private final double sharesTotal;

    /** Scores with the numbers of {@code profile}. */
    public ExpertScorer(RankProfile profile) {
        this.profile = profile;
        this.weightOfWords = profile.weight(Feature.WORDS);
        this.weightOfTitle = profile.weight(Feature.MEANING_OF_TITLE);
        this.weightOfText = profile.weight(Feature.MEANING_OF_TEXT);
        this.sharesTotal =
                profile.bestPieces().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Scores one candidate; the contributions sum to the fit. */
    public ScoredExpert score(ProblemQuery query, Candidate candidate, Expert.Expertise expertise) {
        var best = bestPieces(query, candidate);
        var values = joined(best);
        values.putAll(CodeProximity.of(query.codes(), candidate, expertise));
        var contributions = contributions(values);
        double fit = 0;
        for (var contribution : contributions) {
            fit += contribution.points();
        }
        return new ScoredExpert(
                candidate.expertId(),
                fit,
                contributions,
                best.stream().map(ScoredPiece::piece).toList());
    }

    private List<ScoredPiece> bestPieces(ProblemQuery query, Candidate candidate) {
        var meaning = new MeaningScorer(query);
        var scored = new ArrayList<ScoredPiece>(candidate.pieces().size());
        for (var piece : candidate.pieces()) {
            scored.add(score(query.grams().cosine(piece), meaning.of(piece.text()), piece));
        }
        scored.sort(BEST_FIRST);
        return scored.subList(0, Math.min(profile.bestPieces().size(), scored.size()));
    }

    private ScoredPiece score(double words, MeaningScorer.Meanings meanings, EvidenceSignature piece) {
        var worth = weightOfWords * words + weightOfTitle * meanings.ofTitle() + weightOfText * meanings.ofText();
        return new ScoredPiece(piece, worth, words, meanings.ofTitle(), meanings.ofText());
    }

    private Map<Feature, Double> joined(List<ScoredPiece> best) {
        var values = new EnumMap<Feature, Double>(Feature.class);
        double words = 0;
        double title = 0;
        double text = 0;
        for (int i = 0; i < best.size(); i++) {
            var share = profile.bestPieces().get(i) / sharesTotal;
            words += share * best.get(i).words();
            title += share * best.get(i).meaningOfTitle();
            text += share * best.get(i).meaningOfText();
        }
        values.put(Feature.WORDS, words);
        values.put(Feature.MEANING_OF_TITLE, title);
        values.put(Feature.MEANING_OF_TEXT, text);
        return values;
    }

    private List<Contribution> contributions(Map<Feature, Double> values) {
        var textWeight = weightOfWords + weightOfTitle + weightOfText;
        double codeWeight = 0;
        double text = 0;
        for (var entry : values.entrySet()) {
            if (OF_A_PIECE.contains(entry.getKey())) {
                text += profile.weight(entry.getKey()) * entry.getValue();
            } else {
                codeWeight += profile.weight(entry.getKey());
            }
        }
        text /= textWeight;
        // Words and meaning hardly ever reach 1. The curve spreads what they do reach over [0, 1), without ties.
        var stretch = text == 0 ? 0 : (1 - Math.pow(2, -text / profile.halfFit())) / text;
        var contributions = new ArrayList<Contribution>(values.size());
        for (var entry : values.entrySet()) {
            var weight = profile.weight(entry.getKey()) * (OF_A_PIECE.contains(entry.getKey()) ? stretch : 1);
            contributions.add(new Contribution(
                    entry.getKey(), entry.getValue(), weight * entry.getValue() / (textWeight + codeWeight)));
        }
        return contributions;
    }

    private record ScoredPiece(
            EvidenceSignature piece, double worth, double words, double meaningOfTitle, double meaningOfText) {}
}

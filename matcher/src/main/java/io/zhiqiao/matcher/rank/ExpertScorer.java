package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Scores candidates: a convex combination of words and meanings over an expert's best pieces of evidence, and of codes.
 *
 * <p>A piece is worth {@code (w1 * words + w2 * meaning of title + w3 * meaning of text) / (w1 + w2 + w3)}. An expert's
 * best pieces are joined with falling weights, so that one strong proof counts most and further ones confirm it. Codes
 * join with their own weights where the problem has any: what a problem does not say is not held against anybody.
 * Deterministic; cost linear in the pieces.
 */
public final class ExpertScorer {

    private static final Comparator<ScoredPiece> BEST_FIRST = Comparator.comparingDouble(ScoredPiece::worth)
            .reversed()
            .thenComparing(piece -> piece.piece().id());

    private final RankProfile profile;
    private final double weightOfWords;
    private final double weightOfTitle;
    private final double weightOfText;
    private final double sharesTotal;
    private final ConvexCombination combination;

    /** Scores with the numbers of {@code profile}. */
    public ExpertScorer(RankProfile profile) {
        this.profile = profile;
        this.weightOfWords = profile.weight(Feature.WORDS);
        this.weightOfTitle = profile.weight(Feature.MEANING_OF_TITLE);
        this.weightOfText = profile.weight(Feature.MEANING_OF_TEXT);
        this.sharesTotal =
                profile.bestPieces().stream().mapToDouble(Double::doubleValue).sum();
        this.combination = new ConvexCombination(profile);
    }

    /** Scores one candidate; the contributions sum to the fit. */
    public ScoredExpert score(ProblemQuery query, Candidate candidate, Expert.Expertise expertise) {
        var best = bestPieces(query, candidate);
        var pieces = best.stream().map(ScoredPiece::piece).toList();
        var parts = joined(best);
        parts.putAll(CodeProximity.of(query.codes(), candidate, pieces, expertise));
        var contributions = combination.of(parts);
        double fit = 0;
        for (var contribution : contributions) {
            fit += contribution.points();
        }
        return new ScoredExpert(candidate.expertId(), fit, contributions, pieces);
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

    private Map<Feature, List<ValuePart>> joined(List<ScoredPiece> best) {
        var parts = new EnumMap<Feature, List<ValuePart>>(Feature.class);
        parts.put(Feature.WORDS, joined(best, ScoredPiece::words));
        parts.put(Feature.MEANING_OF_TITLE, joined(best, ScoredPiece::meaningOfTitle));
        parts.put(Feature.MEANING_OF_TEXT, joined(best, ScoredPiece::meaningOfText));
        return parts;
    }

    private List<ValuePart> joined(List<ScoredPiece> best, ToDoubleFunction<ScoredPiece> value) {
        var parts = new ArrayList<ValuePart>(best.size());
        for (int i = 0; i < best.size(); i++) {
            var share = profile.bestPieces().get(i) / sharesTotal;
            parts.add(ValuePart.of(best.get(i).piece(), share * value.applyAsDouble(best.get(i))));
        }
        return parts;
    }

    private record ScoredPiece(
            EvidenceSignature piece, double worth, double words, double meaningOfTitle, double meaningOfText) {}
}

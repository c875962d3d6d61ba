package io.zhiqiao.match;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.rank.PieceContribution;
import io.zhiqiao.matcher.rank.RankedExpert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of evidence adds to a fit.
 *
 * @param evidenceId which piece; the expert's own codes count as those of the profile
 * @param kind what the piece is
 * @param kindName the same in words
 * @param title of the piece where it is quoted, for the page; null otherwise
 * @param points over all aspects; those of all pieces sum to the fit
 */
public record PieceResponse(
        String evidenceId,
        EvidenceKind kind,
        Sentence kindName,
        @Nullable String title,
        double points) {

    private static final Comparator<PieceResponse> MOST_FIRST =
            Comparator.comparingDouble(PieceResponse::points).reversed().thenComparing(PieceResponse::evidenceId);

    /** The pieces of an expert that add anything, those that add most first. */
    static List<PieceResponse> of(
            RankedExpert ranked, List<MatchResponse.QuotationResponse> quotations, KindNames names) {
        var points = new LinkedHashMap<String, List<PieceContribution>>();
        ranked.contributions().stream()
                .flatMap(contribution -> contribution.pieces().stream())
                .filter(piece -> piece.points() > 0)
                .forEach(piece -> points.computeIfAbsent(piece.evidenceId().value(), id -> new ArrayList<>())
                        .add(piece));
        return points.values().stream()
                .map(parts -> of(parts, quotations, names))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static PieceResponse of(
            List<PieceContribution> parts, List<MatchResponse.QuotationResponse> quotations, KindNames names) {
        var piece = parts.getFirst();
        var id = piece.evidenceId().value();
        var title = quotations.stream()
                .filter(quotation -> quotation.evidenceId().equals(id))
                .map(MatchResponse.QuotationResponse::title)
                .findFirst()
                .orElse(null);
        var sum = parts.stream().mapToDouble(PieceContribution::points).sum();
        return new PieceResponse(id, piece.kind(), names.of(piece.kind()), title, sum);
    }

    /** Names kinds of evidence. */
    @FunctionalInterface
    interface KindNames {
        Sentence of(EvidenceKind kind);
    }
}

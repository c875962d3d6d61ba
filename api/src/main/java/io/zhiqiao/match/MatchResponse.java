package io.zhiqiao.match;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.rank.Feature;
import io.zhiqiao.matcher.rank.FitWording;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Experts for a problem, with the reasons; the page and the JSON are made from the same record.
 *
 * @param problem what was asked
 * @param rankProfile name of the numbers that ranked
 * @param experts best first; empty is an honest answer: nobody fits well enough
 * @param excluded who would have been among them but for a rule, best first
 * @param unverifiedForAll what could be checked for none of the experts, said once
 * @param candidateCount experts looked at
 * @param belowThresholdCount experts whose fit is too low to suggest them
 */
public record MatchResponse(
        Asked problem,
        String rankProfile,
        List<ExpertMatch> experts,
        List<ExcludedExpertResponse> excluded,
        List<RuleResponse> unverifiedForAll,
        int candidateCount,
        int belowThresholdCount) {

    /**
     * What was asked.
     *
     * @param problemId null for a text that was typed in
     * @param title of the problem
     */
    public record Asked(@Nullable String problemId, String title) {}

    /**
     * An expert in the final order.
     *
     * @param rank place, from 1
     * @param expert who, without contact data
     * @param fit in [0, 1], higher is better; the sum of the contributions
     * @param wording the fit in a word
     * @param reasons why, in plain words, the most telling first
     * @param contributions what each aspect adds to the fit
     * @param quotations passages of the best pieces of evidence, best first
     * @param coveredTargets names of the problem's targets that a piece of evidence speaks of
     * @param unverified what a person has to check for this expert
     * @param pieces what each piece of evidence adds to the fit, most first; empty in runs that were kept without
     */
    public record ExpertMatch(
            int rank,
            ExpertSummary expert,
            double fit,
            WordingResponse wording,
            List<ReasonResponse> reasons,
            List<ContributionResponse> contributions,
            List<QuotationResponse> quotations,
            List<String> coveredTargets,
            List<RuleResponse> unverified,
            List<PieceResponse> pieces) {

        /** Takes runs that were kept before pieces were. */
        public ExpertMatch {
            pieces = Objects.requireNonNullElse(pieces, List.of());
        }

        /** The contributions as the page writes them, in their order: what is read sums to what is read. */
        public List<String> shownContributions() {
            return ShownPoints.of(
                    contributions.stream().map(ContributionResponse::points).toList());
        }

        /** The points of the pieces as the page writes them, in their order. */
        public List<String> shownPieces() {
            return ShownPoints.of(pieces.stream().map(PieceResponse::points).toList());
        }

        /** The points of a piece as the page writes them; null where it adds nothing. */
        public @Nullable String shownPoints(String evidenceId) {
            return IntStream.range(0, pieces.size())
                    .filter(at -> pieces.get(at).evidenceId().equals(evidenceId))
                    .mapToObj(shownPieces()::get)
                    .findFirst()
                    .orElse(null);
        }

        /** What a line quotes: the best passage of a work that says more than its title, else the best passage. */
        public QuotationResponse rowQuotation() {
            return quotations.stream()
                    .filter(quotation -> quotation.kind() != EvidenceKind.PROFILE)
                    .filter(quotation -> !quotation.passage().equals(quotation.title()))
                    .findFirst()
                    .orElseGet(quotations::getFirst);
        }
    }

    /** A fit in a word. */
    public record WordingResponse(FitWording code, String zh, String en) {}

    /**
     * Why an expert has a place.
     *
     * @param kind {@code evidence}, {@code technology}, {@code industry}, {@code patent-interest} or {@code targets}
     */
    public record ReasonResponse(String kind, String zh, String en) {}

    /**
     * What one aspect adds to a fit.
     *
     * @param feature which
     * @param zh its name in Chinese
     * @param en its name in English
     * @param value of the aspect itself, in [0, 1]
     * @param points what it adds; over all aspects these sum to the fit
     */
    public record ContributionResponse(Feature feature, String zh, String en, double value, double points) {}

    /**
     * A passage that speaks for an expert.
     *
     * @param evidenceId of which piece
     * @param kind what the piece is
     * @param kindName the same in words
     * @param title its title
     * @param year calendar year; 0 where it has none
     * @param passage words of the piece, unchanged
     * @param marks spans of the passage with words of the problem, in UTF-16 code units
     */
    public record QuotationResponse(
            String evidenceId,
            EvidenceKind kind,
            Sentence kindName,
            String title,
            int year,
            String passage,
            List<MarkResponse> marks) {

        /** The passage cut at its marks, for the page. */
        public List<Segment> segments() {
            return Segment.of(passage, marks);
        }
    }

    /** A marked span: first code unit, and the code unit after the last one. */
    public record MarkResponse(int start, int end) {}

    /** What a rule says about an expert. */
    public record RuleResponse(String rule, String zh, String en) {}

    /**
     * An expert whom a rule keeps out.
     *
     * @param expert who, without contact data
     * @param fit that the expert would have had
     * @param reasons every rule that stands in the way
     */
    public record ExcludedExpertResponse(ExpertSummary expert, double fit, List<RuleResponse> reasons) {}
}

package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.Contribution;
import io.zhiqiao.matcher.rank.ExcludedExpert;
import io.zhiqiao.matcher.rank.Feature;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.rank.Quotation;
import io.zhiqiao.matcher.rank.RankedExpert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Experts for a problem as JSON: the names are those of REST.
 *
 * @param problem what was asked
 * @param rankProfile name of the numbers that ranked
 * @param experts best first; empty is an honest answer: nobody fits well enough
 * @param excluded who would have been among them but for a rule, best first
 * @param candidateCount experts looked at
 * @param belowThresholdCount experts whose fit is too low to suggest them
 */
record MatchAnswer(
        Asked problem,
        String rankProfile,
        List<Ranked> experts,
        List<Excluded> excluded,
        int candidateCount,
        int belowThresholdCount) {

    static MatchAnswer of(MatchResult result) {
        return new MatchAnswer(
                Asked.of(result.problem().id(), result.problem().title()),
                result.rankProfile(),
                result.ranked().stream().map(Ranked::of).toList(),
                result.excluded().stream().map(Excluded::of).toList(),
                result.candidateCount(),
                result.belowThresholdCount());
    }

    /**
     * What was asked.
     *
     * @param problemId null for a text that was typed in
     * @param title of the problem
     */
    record Asked(@Nullable String problemId, String title) {

        static Asked of(ProblemId id, String title) {
            return new Asked(AskedProblem.isTyped(id) ? null : id.value(), title);
        }
    }

    /** An expert in the final order, with the reasons for the place. */
    record Ranked(
            int rank,
            ExpertLine expert,
            double fit,
            Wording wording,
            List<Part> contributions,
            List<Passage> quotations,
            List<String> coveredTargets,
            List<String> sharedInterests,
            List<Reason> unverified) {

        static Ranked of(RankedExpert ranked) {
            return new Ranked(
                    ranked.rank(),
                    ExpertLine.of(ranked.expert()),
                    ranked.fit(),
                    Wording.of(ranked.wording()),
                    ranked.contributions().stream().map(Part::of).toList(),
                    ranked.quotations().stream().map(Passage::of).toList(),
                    ranked.coveredTargets(),
                    ranked.sharedInterests(),
                    ranked.unverified());
        }
    }

    /** An expert whom a rule keeps out, and every such rule. */
    record Excluded(ExpertLine expert, double fit, List<Reason> reasons) {

        static Excluded of(ExcludedExpert excluded) {
            return new Excluded(ExpertLine.of(excluded.expert()), excluded.fit(), excluded.reasons());
        }
    }

    /** A fit in a word. */
    record Wording(FitWording code, String zh, String en) {

        static Wording of(FitWording wording) {
            return new Wording(wording, wording.zh(), wording.en());
        }
    }

    /** What one aspect adds to a fit; over all aspects the points sum to it. */
    record Part(Feature feature, String zh, String en, double value, double points) {

        static Part of(Contribution contribution) {
            var feature = contribution.feature();
            return new Part(feature, feature.zh(), feature.en(), contribution.value(), contribution.points());
        }
    }

    /** A passage that speaks for an expert; marks are spans of it in UTF-16 code units. */
    record Passage(
            String evidenceId, EvidenceKind kind, String title, int year, String passage, List<Quotation.Mark> marks) {

        static Passage of(Quotation quotation) {
            return new Passage(
                    quotation.evidenceId().value(),
                    quotation.kind(),
                    quotation.title(),
                    quotation.year(),
                    quotation.passage(),
                    quotation.marks());
        }

        /** The passage with 【】 around what stands in the problem too. */
        String marked() {
            var marked = new StringBuilder(passage);
            for (var mark : marks.reversed()) {
                marked.insert(mark.end(), '】').insert(mark.start(), '【');
            }
            return marked.toString();
        }
    }
}

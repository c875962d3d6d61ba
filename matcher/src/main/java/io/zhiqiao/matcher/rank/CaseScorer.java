package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.util.List;

/**
 * Scores cases of the library as one piece of evidence is scored: words and meanings with the weights of a rank profile,
 * {@code 1 - 2^(-value / halfFit)}. In [0, 1], comparable with the fits of experts to the same problem only in its order of
 * size. Deterministic.
 */
public final class CaseScorer {

    private static final EvidenceId CASE = new EvidenceId("case");

    private final RankProfile profile;
    private final double total;

    /** Scores with the numbers of {@code profile}. */
    public CaseScorer(RankProfile profile) {
        this.profile = profile;
        this.total = profile.weight(Feature.WORDS)
                + profile.weight(Feature.MEANING_OF_TITLE)
                + profile.weight(Feature.MEANING_OF_TEXT);
    }

    /** How much cases are like one problem, for one at a time. */
    public Asked asked(ProblemQuery query) {
        return new Asked(query, new MeaningScorer(query));
    }

    /** Whether a case has enough to do with what was asked to be shown: as much as an expert who is suggested. */
    public boolean isAlike(double fit) {
        return fit >= profile.wordings().possible();
    }

    /** One problem that cases are compared with. */
    public final class Asked {

        private final ProblemQuery query;
        private final MeaningScorer meaning;

        private Asked(ProblemQuery query, MeaningScorer meaning) {
            this.query = query;
            this.meaning = meaning;
        }

        /** How much a case is like the problem, in [0, 1]. */
        public double fit(TextSignature told) {
            var norm = query.statistics().norm(told.grams());
            var words =
                    query.grams().cosine(new EvidenceSignature(CASE, EvidenceKind.SERVICE_CASE, List.of(), told, norm));
            var near = meaning.of(told);
            var value = (profile.weight(Feature.WORDS) * words
                            + profile.weight(Feature.MEANING_OF_TITLE) * near.ofTitle()
                            + profile.weight(Feature.MEANING_OF_TEXT) * near.ofText())
                    / total;
            return 1 - Math.pow(0.5, value / profile.halfFit());
        }
    }
}

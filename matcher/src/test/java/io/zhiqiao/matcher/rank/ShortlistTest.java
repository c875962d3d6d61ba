package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.matcher.eligibility.Eligibility.Findings;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final ProblemQuery QUERY = QueryFixture.ofWords("镁合金", ScoringFixture.STATISTICS);

    private static final Comparator<ScoredPair> BEST_FIRST = Comparator.comparingDouble(ScoredPair::fit)
            .reversed()
            .thenComparing(pair -> pair.score().expertId());

    @Test
    void fitAtTheThresholdIsSuggestedAndOneBelowIsNot() {
        var list = list(0.5, 9, pair("E1", 0.5, true), pair("E2", Math.nextDown(0.5), true));

        assertThat(ids(list.suggested())).containsExactly("E1");
    }

    @Test
    void ruleKeepsOutWhoeverWouldHaveBeenInTheListToTheLastPlace() {
        var list = list(
                0.1,
                2,
                pair("E1", 0.9, true),
                pair("E2", 0.6, true),
                pair("E3", 0.4, true),
                pair("X1", 0.6, false),
                pair("X2", Math.nextDown(0.6), false),
                pair("X3", 0.7, false));

        assertThat(ids(list.suggested())).containsExactly("E1", "E2");
        assertThat(ids(list.keptOut())).containsExactly("X3", "X1");
    }

    @Test
    void listThatIsNotFullReachesDownToTheThreshold() {
        var list = list(0.5, 2, pair("E1", 0.9, true), pair("X1", 0.5, false), pair("X2", Math.nextDown(0.5), false));

        assertThat(ids(list.keptOut())).containsExactly("X1");
    }

    @Test
    void pairWithNothingInCommonIsNotMissedEvenWithoutAThreshold() {
        var list = list(0, 5, pair("E1", 0, true), pair("X1", 0, false), pair("X2", 1e-9, false));

        assertThat(ids(list.suggested())).containsExactly("E1");
        assertThat(ids(list.keptOut())).containsExactly("X2");
    }

    @Test
    void neitherListIsLongerThanAsked() {
        var list = list(
                0, 1, pair("E1", 0.5, true), pair("E2", 0.5, true), pair("X1", 0.6, false), pair("X2", 0.7, false));

        assertThat(ids(list.suggested())).containsExactly("E1");
        assertThat(ids(list.keptOut())).containsExactly("X2");
    }

    private static Shortlist list(double least, int topK, ScoredPair... pairs) {
        return Shortlist.of(List.of(pairs), BEST_FIRST, least, topK);
    }

    private static List<String> ids(List<ScoredPair> pairs) {
        return pairs.stream().map(pair -> pair.score().expertId().value()).toList();
    }

    private static ScoredPair pair(String id, double fit, boolean eligible) {
        var reasons = eligible ? List.<Reason>of() : List.of(new Reason("test", "不可", "not allowed"));
        var screened = new Screened(
                new Candidate(new ExpertId(id), List.of(ScoringFixture.piece(id, "镁合金", null))),
                ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY).expert(),
                new Findings(reasons, List.of()));
        return new ScoredPair(QUERY, screened, new ScoredExpert(new ExpertId(id), fit, List.of(), List.of()));
    }
}

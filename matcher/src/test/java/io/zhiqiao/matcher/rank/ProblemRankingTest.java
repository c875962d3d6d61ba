package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.ExpertProblems;
import io.zhiqiao.matcher.ExpertProblems.State;
import io.zhiqiao.matcher.eligibility.Eligibility.Findings;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.rank.ProblemRanking.ScreenedProblem;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemRankingTest {

    private static final ExpertId EXPERT = new ExpertId("E1");
    private static final String GOOD = "镁合金压铸件气孔缺陷";
    private static final String BEST = "镁合金压铸气孔";
    private static final String POOR = "柑橘采后保鲜，压铸";
    private static final Reason REASON = new Reason("test", "不可", "not allowed");

    @TempDir
    private Path folder;

    private RecordStore records;
    private ProblemRanking ranking;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        ranking =
                new ProblemRanking(new Ranking(ScoringFixture.SHIPPED, new Explainer(records, IndexedSample.ANALYSIS)));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void bestProblemsComeFirstAndEqualFitsAreOrderedById() {
        var answer = rank(20, allowed("P4", GOOD), allowed("P1", POOR), allowed("P2", GOOD), allowed("P3", BEST));

        assertThat(ids(answer)).containsExactly("P3", "P2", "P4");
        assertThat(answer.ranked()).extracting(match -> match.rank()).containsExactly(1, 2, 3);
        assertThat(answer.candidateCount()).isEqualTo(4);
        assertThat(answer.belowThresholdCount()).isEqualTo(1);
        assertThat(answer.state()).isEqualTo(State.FOUND);
        assertThat(answer.rankProfile()).isEqualTo("untrained");
        assertThat(answer.expertId()).isEqualTo(EXPERT);
    }

    @Test
    void excludedAreListedOnlyWhereTheyWouldHaveBeenInTheList() {
        var pairs = new ScreenedProblem[] {
            allowed("P1", BEST), barred("P2", GOOD), barred("P3", POOR), barred("P4", "柑橘"), barred("P5", BEST)
        };

        assertThat(excludedIds(rank(1, pairs))).containsExactly("P5");
        assertThat(excludedIds(rank(2, pairs))).containsExactly("P5", "P2");
        assertThat(rank(2, pairs).excluded().getFirst().reasons()).containsExactly(REASON);
    }

    @Test
    void excludedOnesDoNotCountAsTooLow() {
        assertThat(rank(5, barred("P1", POOR)).belowThresholdCount()).isZero();
    }

    @Test
    void emptyListSaysWhy() {
        assertThat(rank(5).state()).isEqualTo(State.NOTHING_IN_COMMON);
        assertThat(rank(5, allowed("P1", POOR)).state()).isEqualTo(State.FITS_TOO_LOW);
        assertThat(rank(5, barred("P1", POOR)).state()).isEqualTo(State.FITS_TOO_LOW);
        assertThat(rank(5, allowed("P1", POOR), barred("P2", GOOD)).state()).isEqualTo(State.KEPT_OUT_BY_RULES);
    }

    private ExpertProblems rank(int topK, ScreenedProblem... pairs) {
        return ranking.rank(EXPERT, List.of(pairs), topK);
    }

    private static List<String> ids(ExpertProblems answer) {
        return answer.ranked().stream()
                .map(match -> match.problem().id().value())
                .toList();
    }

    private static List<String> excludedIds(ExpertProblems answer) {
        return answer.excluded().stream().map(one -> one.problem().id().value()).toList();
    }

    private static ScreenedProblem allowed(String id, String text) {
        return pair(id, text, List.of());
    }

    private static ScreenedProblem barred(String id, String text) {
        return pair(id, text, List.of(REASON));
    }

    private static ScreenedProblem pair(String id, String text, List<Reason> exclusions) {
        var query = QueryFixture.of(
                Problem.ofText(new ProblemId(id), text, text), null, QueryFixture.NO_CODES, ScoringFixture.STATISTICS);
        var candidate = new Candidate(EXPERT, List.of(ScoringFixture.piece("O1", BEST, null)));
        var expert = ExpertDraft.of("E1", "某人", SampleCorpus.UNIVERSITY).expert();
        return new ScreenedProblem(query, new Screened(candidate, expert, new Findings(exclusions, List.of())));
    }
}

package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.eligibility.Eligibility.Findings;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.retrieve.Candidate;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {

    private static final Reason REASON = new Reason("test", "不可", "not allowed");
    private static final ProblemQuery QUERY = QueryFixture.ofWords("镁合金压铸气孔", ScoringFixture.STATISTICS);
    private static final String GOOD = "镁合金压铸件气孔缺陷";
    private static final String BETTER = "镁合金压铸气孔";
    private static final String POOR = "柑橘采后保鲜，压铸";

    @TempDir
    private Path folder;

    private RecordStore records;
    private Ranking ranking;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        ranking = new Ranking(ScoringFixture.SHIPPED, new Explainer(records, IndexedSample.ANALYSIS));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void bestComeFirstWhateverTheOrderOfTheCandidates() {
        var screened = new ArrayList<>(List.of(
                eligible("E1", POOR, 0), eligible("E2", GOOD, 0), eligible("E3", BETTER, 0), eligible("E4", GOOD, 0)));
        var random = new Random(1);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(screened, random);
            var result = rank(screened, 20);

            assertThat(ids(result)).containsExactly("E3", "E2", "E4");
            assertThat(result.ranked()).extracting(RankedExpert::rank).containsExactly(1, 2, 3);
        }
    }

    @Test
    void equalFitsGoToTheLeastUsedThenById() {
        var result = rank(
                List.of(
                        eligible("E1", GOOD, null),
                        eligible("E2", GOOD, 3),
                        eligible("E3", GOOD, 1),
                        eligible("E4", GOOD, 1)),
                20);

        assertThat(ids(result)).containsExactly("E3", "E4", "E2", "E1");
    }

    @Test
    void listIsAsLongAsAsked() {
        var screened = List.of(eligible("E1", GOOD, 0), eligible("E2", GOOD, 0), eligible("E3", BETTER, 0));

        assertThat(ids(rank(screened, 1))).containsExactly("E3");
        assertThat(ids(rank(screened, 3))).hasSize(3);
        assertThat(ids(rank(screened, 200))).hasSize(3);
        assertThat(rank(List.of(), 20).ranked()).isEmpty();
    }

    @Test
    void lengthOutOfItsRangeIsRefused() {
        assertThatThrownBy(() -> MatchOptions.DEFAULT.withTopK(0)).hasMessageContaining("topK (0)");
        assertThatThrownBy(() -> MatchOptions.DEFAULT.withTopK(201)).hasMessageContaining("between 1 and 200");
    }

    @Test
    void fitBelowTheThresholdIsCountedAndShownOnlyWhenAsked() {
        var screened = List.of(eligible("E1", POOR, 0), eligible("E2", GOOD, 0));

        assertThat(ids(rank(screened, 20))).containsExactly("E2");
        assertThat(rank(screened, 20).belowThresholdCount()).isEqualTo(1);
        assertThat(rank(screened, 20).candidateCount()).isEqualTo(2);

        var all = ranking.rank(QUERY, screened, new MatchOptions(20, ExpertFilter.NONE, true));
        assertThat(ids(all)).containsExactly("E2", "E1");
        assertThat(all.ranked().getLast().wording()).isEqualTo(FitWording.NOT_SUGGESTED);
    }

    @Test
    void excludedAreListedOnlyWhereTheyWouldHaveBeenInTheList() {
        var screened =
                List.of(eligible("E1", GOOD, 0), excluded("X1", BETTER), excluded("X2", POOR), excluded("X3", "柑橘"));

        var result = rank(screened, 1);

        assertThat(ids(result)).containsExactly("E1");
        assertThat(result.excluded())
                .extracting(one -> one.expert().id().value())
                .containsExactly("X1");
        assertThat(result.excluded().getFirst().reasons()).containsExactly(REASON);
    }

    @Test
    void excludedBehindAFullListAreNotMissed() {
        var screened = List.of(eligible("E1", BETTER, 0), excluded("X1", GOOD));

        assertThat(rank(screened, 1).excluded()).isEmpty();
        assertThat(rank(screened, 2).excluded()).hasSize(1);
    }

    private MatchResult rank(List<Screened> screened, int topK) {
        return ranking.rank(QUERY, screened, MatchOptions.DEFAULT.withTopK(topK));
    }

    private static List<String> ids(MatchResult result) {
        return result.ranked().stream().map(one -> one.expert().id().value()).toList();
    }

    private static Screened eligible(String id, String text, @Nullable Integer used) {
        return screened(id, text, used, List.of());
    }

    private static Screened excluded(String id, String text) {
        return screened(id, text, 0, List.of(REASON));
    }

    private static Screened screened(String id, String text, @Nullable Integer used, List<Reason> exclusions) {
        return new Screened(
                new Candidate(new ExpertId(id), List.of(ScoringFixture.piece(id + "-1", text, null))),
                ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                        .capacity(9, used)
                        .expert(),
                new Findings(exclusions, List.of()));
    }
}

package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.matcher.eligibility.Eligibility.Findings;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.rank.RankProfile.FitWordings;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {

    private static final Reason GAP = new Reason("leave", "没有记录", "Not recorded");

    @TempDir
    private Path folder;

    private RecordStore records;
    private Explainer explainer;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        SampleRecords.putInto(records, "corpus");
        explainer = new Explainer(records, IndexedSample.ANALYSIS);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void piecesOfEveryKindAreQuotedInTheirOrder() {
        var explained = explain(query("镁合金压铸气孔", QueryFixture.NO_CODES), "S0201", "O0201", "E02#profile");

        assertThat(explained.quotations())
                .extracting(quotation -> quotation.evidenceId().value())
                .containsExactly("S0201", "O0201", "E02#profile");
        assertThat(explained.quotations())
                .extracting(Quotation::kind)
                .startsWith(EvidenceKind.SERVICE_CASE)
                .endsWith(EvidenceKind.PROFILE);
        assertThat(explained.quotations().getLast().title())
                .isEqualTo(Profile.of(expert()).title());
    }

    @Test
    void pieceWhoseRecordIsGoneIsNotQuoted() {
        assertThat(explain(query("镁合金", QueryFixture.NO_CODES), "O9999", "O0201")
                        .quotations())
                .singleElement()
                .satisfies(
                        quotation -> assertThat(quotation.evidenceId().value()).isEqualTo("O0201"));
    }

    @Test
    void placeFitWordAndGapsArePassedOn() {
        var explained = explain(query("镁合金", QueryFixture.NO_CODES), "O0201");

        assertThat(explained.rank()).isEqualTo(3);
        assertThat(explained.fit()).isEqualTo(0.4);
        assertThat(explained.wording()).isEqualTo(FitWording.FAIR);
        assertThat(explained.unverified()).containsExactly(GAP);
        assertThat(explained.expert()).isEqualTo(expert());
    }

    @Test
    void targetIsCoveredByHalfOfItsTermsAndNotByLess() {
        var title = records.evidenceOf(expert().id()).getFirst().title();
        var query = queryOfTargets(title, "卫星轨道高度", title);

        assertThat(explain(query, "O0201").coveredTargets()).containsExactly(title);
    }

    @Test
    void targetsAreCoveredByAnyOfThePiecesAndByNoneWithoutPieces() {
        var title = records.evidenceOf(expert().id()).get(1).title();

        assertThat(explain(queryOfTargets(title), "O0201", "O0202").coveredTargets())
                .containsExactly(title);
        assertThat(explain(queryOfTargets(title)).coveredTargets()).isEmpty();
        assertThat(explain(queryOfTargets(), "O0201").coveredTargets()).isEmpty();
        assertThat(explain(queryOfTargets("。"), "O0201").coveredTargets()).isEmpty();
    }

    @Test
    void interestsThatTheExpertWorksInAreSharedByAscendingSymbol() {
        var codes = new Codes(List.of(), "", Map.of("H01M", 0.2, "C22C", 0.3, "B22D", 0.3, "A01B", 0.2));

        assertThat(explain(query("镁合金", codes), "O0201").sharedInterests()).containsExactly("B22D", "C22C");
        assertThat(explain(query("镁合金", QueryFixture.NO_CODES), "O0201").sharedInterests())
                .isEmpty();
    }

    private RankedExpert explain(ProblemQuery query, String... pieceIds) {
        var pieces = Arrays.stream(pieceIds).map(ExplainerTest::piece).toList();
        var all = List.of(piece("O0201"), ScoringFixture.piece("O0203", "镁合金", null, "C22C"));
        var screened = new Screened(new Candidate(expert().id(), all), expert(), new Findings(List.of(), List.of(GAP)));
        var score = new ScoredExpert(expert().id(), 0.4, List.of(), pieces);
        var pair = new ScoredPair(query, screened, score);
        return explainer
                .explain(List.of(pair, pair, pair), new FitWordings(.6, .3, .1))
                .getLast();
    }

    private static EvidenceSignature piece(String id) {
        var any = ScoringFixture.piece(id, "镁合金", null);
        var kind = id.endsWith("#profile")
                ? EvidenceKind.PROFILE
                : id.startsWith("S") ? EvidenceKind.SERVICE_CASE : EvidenceKind.PAPER;
        return new EvidenceSignature(new EvidenceId(id), kind, List.of(), any.text(), any.gramNorm());
    }

    private static ProblemQuery query(String text, Codes codes) {
        return QueryFixture.of(text, null, codes, ScoringFixture.STATISTICS);
    }

    private static ProblemQuery queryOfTargets(String... names) {
        var targets = Arrays.stream(names)
                .map(name -> new Problem.Target(name, "<=", "1", "%", "", true))
                .toList();
        var problem = new Problem(
                new ProblemId("P9"),
                "压铸",
                "压铸气孔",
                Problem.Classification.UNKNOWN,
                new Problem.Statement("", "", "", "", targets, "", "", null),
                Problem.Engagement.OPEN,
                new Problem.Posting(null, "", "", "", ProblemStatus.PUBLISHED, null));
        return QueryFixture.of(problem, null, QueryFixture.NO_CODES, ScoringFixture.STATISTICS);
    }

    private static Expert expert() {
        return SampleCorpus.experts().get(1);
    }
}

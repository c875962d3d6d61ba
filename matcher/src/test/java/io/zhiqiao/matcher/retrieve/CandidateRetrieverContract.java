package io.zhiqiao.matcher.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.ProblemQuery.EnglishMeaning;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import io.zhiqiao.matcher.query.QueryFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What any engine must do that stands behind {@link CandidateRetriever}. */
abstract class CandidateRetrieverContract {

    private static final RetrievalDepth WIDE = new RetrievalDepth(64, 400, 400, 100);

    private final List<FilledEngine> engines = new ArrayList<>();

    /** An empty engine. */
    abstract FilledEngine open();

    @AfterEach
    void closeEngines() {
        engines.forEach(FilledEngine::close);
    }

    @Test
    void emptyEngineFindsNobody() {
        var engine = filledWith(List.of());

        assertThat(engine.retriever().statistics().pieceCount()).isZero();
        assertThat(find(engine, "压铸", ExpertFilter.NONE)).isEmpty();
        assertThat(engine.retriever().load(List.of(new ExpertId("E01")))).isEmpty();
    }

    @Test
    void wordsFindExpertsByAscendingIdEachOnce() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(ids(find(engine, "热失控传播抑制", ExpertFilter.NONE)))
                .startsWith("E01")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ids(find(engine, "镁合金压铸气孔", ExpertFilter.NONE))).containsExactly("E02");
    }

    @Test
    void everyCandidateBringsAllPiecesAndTheProfileLast() {
        var engine = filledWith(IndexedSample.corpus());

        var candidate = find(engine, "镁合金压铸气孔", ExpertFilter.NONE).getFirst();

        assertThat(candidate.pieces())
                .extracting(piece -> piece.id().value())
                .containsExactly("O0201", "O0202", "S0201", "E02#profile");
        assertThat(candidate.pieces().getLast().kind()).isEqualTo(EvidenceKind.PROFILE);
        assertThat(candidate.pieces().get(1).ipc()).containsExactly("B22D");
        assertThat(candidate.pieces())
                .allSatisfy(piece -> assertThat(piece.gramNorm()).isPositive());
    }

    @Test
    void nothingThatMatchesIsAnEmptyList() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(find(engine, "卫星轨道", ExpertFilter.NONE)).isEmpty();
        assertThat(find(engine, "。，！", ExpertFilter.NONE)).isEmpty();
    }

    @Test
    void filterKeepsThoseWithOneOfTheValuesInEveryField() {
        var engine = filledWith(IndexedSample.corpus());
        var battery = "动力电池液冷热管理";

        assertThat(ids(find(engine, battery, filter(EvidenceField.DISTRICT, "两江新区"))))
                .containsExactly("E03");
        assertThat(ids(find(engine, battery, filter(EvidenceField.DISTRICT, "两江新区", "沙坪坝区"))))
                .contains("E01", "E03")
                .doesNotContain("E02");
        assertThat(find(engine, battery, filter(EvidenceField.TEAM, "新材料"))).isEmpty();
        assertThat(ids(find(
                        engine,
                        battery,
                        new ExpertFilter(
                                Map.of(EvidenceField.TEAM, List.of("新能源"), EvidenceField.TITLE, List.of("教授"))))))
                .containsExactly("E01");
        assertThat(ids(find(engine, battery, filter(EvidenceField.TEAM)))).contains("E01", "E03");
    }

    @Test
    void filterHoldsForMeaningToo() {
        var random = new Random(5);
        var engine = filledWith(List.of(withVector("E1", "甲", random), withVector("E2", "乙", random)));
        var anything = IndexedSample.vector(random);
        var query = query(engine, "卫星", new Meaning(anything, anything, anything, null));

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, WIDE)))
                .containsExactly("E1", "E2");
        assertThat(ids(engine.retriever().retrieve(query, filter(EvidenceField.DISTRICT, "乙"), WIDE)))
                .containsExactly("E2");
    }

    @Test
    void nearestMeaningIsFoundWithoutACommonWord() {
        var random = new Random(6);
        var near = IndexedSample.vector(random);
        var experts = new ArrayList<IndexedExpert>();
        for (int i = 0; i < 30; i++) {
            experts.add(i == 17 ? withVector("E17", "", near) : withVector("E" + i, "", random));
        }
        var engine = filledWith(experts);
        var query = query(engine, "卫星", new Meaning(near, near, near, null));

        var found = engine.retriever().retrieve(query, ExpertFilter.NONE, new RetrievalDepth(8, 1, 1, 0));

        assertThat(ids(found)).containsExactly("E17");
    }

    @Test
    void englishQueryMeetsEnglishEvidenceInItsOwnModel() {
        var random = new Random(7);
        var near = IndexedSample.vector(random);
        var other = IndexedSample.vector(random);
        var engine = filledWith(
                List.of(withVectors("E1", other, near), withVectors("E2", near, IndexedSample.vector(random))));
        var query = query(engine, "satellite", new Meaning(other, other, other, new EnglishMeaning(near, near, near)));

        var found = engine.retriever().retrieve(query, ExpertFilter.NONE, new RetrievalDepth(8, 1, 1, 0));

        assertThat(ids(found)).contains("E1");
        assertThat(found.getFirst().pieces().getFirst().text().english()).isEqualTo(near);
    }

    @Test
    void englishWordsFindEnglishEvidenceWithoutVectors() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(ids(find(engine, "thermal runaway propagation", ExpertFilter.NONE)))
                .contains("E04");
    }

    @Test
    void queryWithVectorsMeetsEvidenceWithoutAny() {
        var engine = filledWith(IndexedSample.corpus());
        var vector = IndexedSample.vector(new Random(1));
        var query = query(
                engine, "镁合金压铸气孔", new Meaning(vector, vector, vector, new EnglishMeaning(vector, vector, vector)));

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, WIDE)))
                .containsExactly("E02");
    }

    @Test
    void codesFindThoseInTheTechnologyWhoShareAWord() {
        var engine = filledWith(IndexedSample.corpus());
        var narrow = new RetrievalDepth(64, 1, 1, 100);
        var query = QueryFixture.of(
                "动力电池",
                null,
                new Codes(List.of("H01M"), "", Map.of()),
                engine.retriever().statistics());

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, narrow)))
                .contains("E01", "E03")
                .doesNotContain("E02", "E05");
    }

    @Test
    void loadingLeavesOutUnknownIdsAndRepetitions() {
        var engine = filledWith(IndexedSample.corpus());

        var loaded = engine.retriever()
                .load(List.of(new ExpertId("E03"), new ExpertId("E99"), new ExpertId("E01"), new ExpertId("E03")));

        assertThat(ids(loaded)).containsExactly("E01", "E03");
    }

    @Test
    void deletedAndReplacedExpertsAreSeenAsTheyAreNow() {
        var engine = filledWith(IndexedSample.corpus());
        engine.remove(new ExpertId("E02"));
        var changed = ExpertDraft.of("E03", "陈舟", SampleCorpus.BATTERY_MAKER)
                .interests("卫星轨道设计")
                .expert();
        engine.put(IndexedSample.of(changed, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS)));
        engine.refresh();

        assertThat(find(engine, "镁合金压铸气孔", ExpertFilter.NONE)).isEmpty();
        assertThat(engine.retriever().load(List.of(new ExpertId("E02")))).isEmpty();
        assertThat(ids(find(engine, "卫星轨道", ExpertFilter.NONE))).containsExactly("E03");
        assertThat(ids(find(engine, "液冷电池包", ExpertFilter.NONE))).doesNotContain("E03");
    }

    @Test
    void orderOfPuttingAndSegmentsChangeNothing() {
        var seed = System.nanoTime();
        System.out.println("seed of the two orders: " + seed);
        var random = new Random(seed);
        var experts = new ArrayList<IndexedExpert>();
        for (int i = 0; i < 60; i++) {
            experts.add(IndexedSample.random("E" + i, random));
        }
        // Twins with equal texts: only the id can order them, and the depth cuts between them.
        for (int i = 0; i < 20; i++) {
            experts.add(withVector("T" + i, "", new float[0]));
        }
        var one = filledWith(experts);
        one.join();
        var other = open();
        engines.add(other);
        Collections.shuffle(experts, random);
        for (var expert : experts) {
            other.put(expert);
            if (random.nextInt(9) == 0) {
                other.refresh();
            }
        }
        other.refresh();

        for (var words : List.of("动力电池热失控", "镁合金压铸", "同一句话", "battery thermal aerogel")) {
            for (var depth : List.of(WIDE, new RetrievalDepth(16, 7, 1, 0))) {
                assertThat(shown(one.retriever().retrieve(query(one, words, null), ExpertFilter.NONE, depth)))
                        .isEqualTo(
                                shown(other.retriever().retrieve(query(other, words, null), ExpertFilter.NONE, depth)));
            }
        }
    }

    @Test
    void candidatesAreWholeWhileOthersWrite() throws InterruptedException, ExecutionException {
        var engine = filledWith(IndexedSample.corpus());
        var stop = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("contract-writer-", 0).factory())) {
            var writer = threads.submit(() -> {
                for (int round = 0; !stop.get(); round++) {
                    engine.put(IndexedSample.corpus().get(round % 5));
                    engine.refresh();
                }
            });
            for (int round = 0; round < 60; round++) {
                for (var candidate : find(engine, "镁合金压铸气孔", ExpertFilter.NONE)) {
                    assertThat(candidate.pieces())
                            .extracting(piece -> piece.id().value())
                            .containsExactly("O0201", "O0202", "S0201", "E02#profile");
                }
            }
            stop.set(true);
            writer.get();
        }
    }

    private FilledEngine filledWith(List<IndexedExpert> experts) {
        var engine = open();
        engines.add(engine);
        experts.forEach(engine::put);
        engine.refresh();
        return engine;
    }

    private static List<Candidate> find(FilledEngine engine, String text, ExpertFilter filter) {
        return engine.retriever().retrieve(query(engine, text, null), filter, WIDE);
    }

    private static ProblemQuery query(FilledEngine engine, String text, @Nullable Meaning meaning) {
        CollectionStatistics statistics = engine.retriever().statistics();
        return QueryFixture.of(text, meaning, QueryFixture.NO_CODES, statistics);
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.expertId().value())
                .toList();
    }

    private static List<String> shown(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.expertId() + " "
                        + candidate.pieces().stream().map(EvidenceSignature::id).toList())
                .toList();
    }

    private static ExpertFilter filter(EvidenceField field, String... values) {
        return new ExpertFilter(Map.of(field, List.of(values)));
    }

    private static IndexedExpert withVector(String id, String district, Random random) {
        return withVector(id, district, IndexedSample.vector(random));
    }

    /** Says the same as all of these; no vector where it has no length. */
    private static IndexedExpert withVector(String id, String district, float[] chinese) {
        return signed(id, district, chinese.length == 0 ? null : chinese, null);
    }

    private static IndexedExpert withVectors(String id, float[] chinese, float[] english) {
        return signed(id, "", chinese, english);
    }

    private static IndexedExpert signed(
            String id, String district, float @Nullable [] chinese, float @Nullable [] english) {
        var expert = ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                .interests("同一句话")
                .place(district, "")
                .expert();
        var profile = IndexedSample.of(expert, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS))
                .pieces()
                .getFirst();
        return new IndexedExpert(
                expert,
                List.of(new IndexedExpert.Piece(
                        profile.evidence(),
                        new TextSignature(profile.signature().grams(), chinese, english))));
    }
}

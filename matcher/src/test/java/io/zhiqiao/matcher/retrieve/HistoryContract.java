package io.zhiqiao.matcher.retrieve;

import static io.zhiqiao.matcher.retrieve.Asking.WIDE;
import static io.zhiqiao.matcher.retrieve.Asking.find;
import static io.zhiqiao.matcher.retrieve.Asking.ids;
import static io.zhiqiao.matcher.retrieve.Asking.query;
import static io.zhiqiao.matcher.retrieve.Asking.shown;
import static io.zhiqiao.matcher.retrieve.SignedExperts.withVector;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Is an answer about what the engine has now, whatever it had before and however it came? */
interface HistoryContract extends EngineUnderContract {

    @Test
    default void deletedAndReplacedExpertsAreSeenAsTheyAreNow() {
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
    default void orderOfPuttingAndSegmentsChangeNothing() {
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
        var other = opened();
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

    /** Replaced and removed experts leave no trace: not in who is found at a narrow depth, nor in any fit. */
    @Test
    default void engineThatWasWrittenManyTimesAnswersAsAFreshOneDoes() {
        var seed = System.nanoTime();
        System.out.println("seed of the history: " + seed);
        var random = new Random(seed);
        var used = opened();
        var now = new TreeMap<String, IndexedExpert>();
        for (int change = 0; change < 500; change++) {
            var id = "E" + random.nextInt(70);
            if (random.nextInt(8) == 0) {
                used.remove(new ExpertId(id));
                now.remove(id);
            } else {
                now.put(id, IndexedSample.random(id, random));
                used.put(now.get(id));
            }
            if (random.nextInt(10) == 0) {
                used.refresh();
            }
        }
        used.refresh();
        var fresh = filledWith(List.copyOf(now.values()));

        for (int round = 0; round < 12; round++) {
            var text = IndexedSample.text(random);
            var vector = IndexedSample.vector(random);
            var meaning = new Meaning(vector, vector, vector, null);
            for (var depth : List.of(WIDE, new RetrievalDepth(16, 9, 5, 5))) {
                assertThat(answers(used, text, meaning, depth)).isEqualTo(answers(fresh, text, meaning, depth));
            }
        }
    }

    /** A word of those who are gone would be common, and so weigh little, if they still counted. */
    @Test
    default void wordOfRemovedExpertsIsAsRareAsThoseWhoAreLeftMakeIt() {
        var random = new Random(11);
        var staying = new ArrayList<IndexedExpert>();
        for (int i = 0; i < 60; i++) {
            staying.add(IndexedSample.random("E" + i, random));
        }
        for (int i = 0; i < 12; i++) {
            staying.add(saying("S" + i, "卫星轨道"));
        }
        staying.add(saying("R1", "斑竹笋"));
        staying.add(saying("R2", "斑竹笋"));
        var used = opened();
        staying.forEach(used::put);
        for (int i = 0; i < 30; i++) {
            used.put(saying("X" + i, "斑竹笋"));
        }
        used.refresh();
        for (int i = 0; i < 30; i++) {
            used.remove(new ExpertId("X" + i));
        }
        used.refresh();
        var fresh = filledWith(staying);

        for (var depth : List.of(new RetrievalDepth(1, 9, 1, 0), new RetrievalDepth(64, 2, 1, 0))) {
            var query = query(used, "斑竹笋卫星轨道", null);
            assertThat(ids(used.retriever().retrieve(query, ExpertFilter.NONE, depth)))
                    .containsExactly("R1", "R2")
                    .isEqualTo(ids(fresh.retriever().retrieve(query, ExpertFilter.NONE, depth)));
        }
    }

    private static IndexedExpert saying(String id, String interests) {
        var expert = ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                .interests(interests)
                .expert();
        return IndexedSample.of(expert, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS));
    }

    private static List<String> answers(FilledEngine engine, String text, Meaning meaning, RetrievalDepth depth) {
        var query = query(engine, text, meaning);
        return engine.retriever().retrieve(query, ExpertFilter.NONE, depth).stream()
                .map(candidate -> candidate.expertId() + " " + words(query, candidate))
                .toList();
    }

    private static List<Double> words(ProblemQuery query, Candidate candidate) {
        return candidate.pieces().stream().map(query.grams()::cosine).toList();
    }
}

package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.Writes;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that went through many hands give the same lists as records that were imported once. */
class RepeatedImportTest {

    private static final MatchOptions EVERYBODY = new MatchOptions(50, ExpertFilter.NONE, true);

    @Test
    void listsAfterManyUpdatesAreThoseOfAFreshIndex(@TempDir Path used, @TempDir Path fresh) {
        var seed = System.nanoTime();
        System.out.println("seed of the updates: " + seed);
        var random = new Random(seed);
        Map<String, Double> updated;
        try (var engine = EngineFixture.open(used)) {
            EngineFixture.putCorpus(engine);
            engine.catchUp(IndexProgress.NONE);
            for (int round = 0; round < 12; round++) {
                var expert = SampleCorpus.experts()
                        .get(random.nextInt(SampleCorpus.experts().size()));
                if (random.nextInt(4) == 0) {
                    Writes.withdraw(
                            engine.records(), RecordKind.EXPERTS, expert.id().value());
                } else {
                    Writes.put(engine.records(), RecordKind.EXPERTS, draft(expert, random), "draft");
                }
                engine.catchUp(IndexProgress.NONE);
            }
            EngineFixture.putCorpus(engine);
            engine.catchUp(IndexProgress.NONE);
            updated = answers(engine);
        }
        try (var engine = EngineFixture.open(fresh)) {
            EngineFixture.putCorpus(engine);
            engine.catchUp(IndexProgress.NONE);

            assertSame(updated, answers(engine));
        }
        try (var engine = EngineFixture.open(used)) {
            assertSame(updated, answers(engine));
        }
    }

    private static Expert draft(Expert expert, Random random) {
        var words = List.of("动力电池热失控", "镁合金压铸气孔", "柑橘采后保鲜", "液冷板流道", "毫米波雷达");
        var one = expert.expertise();
        var expertise = new Expert.Expertise(
                one.kind(),
                one.disciplineCodes(),
                one.industryCodes(),
                one.ipcSubclasses(),
                one.teamIndustries(),
                words.get(random.nextInt(words.size())),
                words.get(random.nextInt(words.size())),
                one.keywordsZh(),
                one.keywordsEn(),
                one.problemTypes(),
                one.serviceModes());
        return new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expertise,
                expert.service(),
                expert.standing(),
                expert.ties(),
                expert.contact());
    }

    private static void assertSame(Map<String, Double> found, Map<String, Double> expected) {
        assertThat(List.copyOf(found.keySet())).isNotEmpty().isEqualTo(List.copyOf(expected.keySet()));
        // Sums of floats may be added in another order once the code is compiled.
        found.forEach((pair, fit) ->
                assertThat(fit).as(pair).isCloseTo(expected.getOrDefault(pair, Double.NaN), within(1e-6)));
    }

    /** Fits by pair, in the order of the lists. */
    private static Map<String, Double> answers(Engine engine) {
        var answers = new LinkedHashMap<String, Double>();
        for (var problem : SampleCorpus.problems()) {
            engine.matchmaker()
                    .match(problem, EVERYBODY)
                    .ranked()
                    .forEach(
                            one -> answers.put(problem.id() + " " + one.expert().id(), one.fit()));
        }
        for (var expert : SampleCorpus.experts()) {
            engine.problemFinder()
                    .problemsFor(expert.id(), 20)
                    .ranked()
                    .forEach(
                            one -> answers.put(expert.id() + " " + one.problem().id(), one.fit()));
        }
        return answers;
    }
}

package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine that closes under load: every question gets a whole answer or a clear refusal. */
@Timeout(120)
class EngineClosingTest {

    private static final int ASKING = 6;

    @TempDir
    private Path data;

    @Test
    void questionsUnderWayAreAnsweredInFullAndLaterOnesAreRefused() throws Exception {
        var engine = EngineFixture.open(data);
        EngineFixture.putCorpus(engine);
        engine.catchUp(IndexProgress.NONE);
        var expected = answer(engine, 0);
        var warm = new CountDownLatch(ASKING);
        var asked = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(
                ASKING, Thread.ofPlatform().name("asking-", 0).factory())) {
            for (int i = 0; i < ASKING; i++) {
                asked.add(threads.submit(untilRefused(engine, i, warm)));
            }
            warm.await();
            engine.close();
            for (var answers : asked) {
                assertThat(answers.get()).isPositive();
            }
        }
        try (var again = EngineFixture.open(data)) {
            assertThat(answer(again, 0)).isEqualTo(expected);
        }
    }

    @Test
    void everyQuestionToAClosedEngineIsRefusedAlike() {
        var engine = EngineFixture.open(data);
        engine.close();
        engine.close();
        var problem = SampleCorpus.problems().getFirst();

        assertThatThrownBy(() -> engine.matchmaker().match(problem, MatchOptions.DEFAULT))
                .isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.problemFinder().problemsFor(new ExpertId("E01"), 1))
                .isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.fitMeter().ofEverybody(problem)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.fitMeter().of(problem, List.of(new ExpertId("E01"))))
                .isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.catchUp(IndexProgress.NONE)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.whileOpen(() -> 1)).isInstanceOf(EngineClosedException.class);
    }

    /** Asks in turn in both directions; any other failure than a refusal fails the test. */
    private static Callable<Long> untilRefused(Engine engine, int first, CountDownLatch warm) {
        return () -> {
            long answered = 0;
            try {
                while (true) {
                    assertThat(answer(engine, first + (int) answered)).isNotEmpty();
                    answered++;
                    warm.countDown();
                }
            } catch (EngineClosedException e) {
                return answered;
            }
        };
    }

    private static List<String> answer(Engine engine, int turn) {
        if (turn % 3 == 2) {
            return engine.problemFinder().problemsFor(new ExpertId("E01"), 10).ranked().stream()
                    .map(match -> match.problem().id().value())
                    .toList();
        }
        return engine.matchmaker().match(SampleCorpus.problems().getFirst(), MatchOptions.DEFAULT).ranked().stream()
                .map(ranked -> ranked.expert().id().value())
                .toList();
    }
}

package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ForkedProgram;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadingGuardTest {

    @Test
    void whoeverIsInterruptedWaitsForWhatIsBeingLoaded() throws ExecutionException {
        var mayEnd = new CountDownLatch(1);
        var loading = new FutureTask<>(() -> {
            mayEnd.await();
            return "loaded";
        });
        var asks = Thread.currentThread();
        var opens = Thread.ofPlatform().unstarted(loading);
        Thread.ofPlatform().start(() -> {
            asks.interrupt();
            while (asks.isInterrupted()) {
                // Until the waiting thread has noticed.
                Thread.onSpinWait();
            }
            mayEnd.countDown();
        });

        try (var guard = LoadingGuard.of(opens)) {
            assertThat(guard.get(loading)).isEqualTo("loaded");
        }

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(60)
    void processThatIsToldToEndWaitsForWhatIsBeingLoaded() throws IOException, InterruptedException {
        try (var program = ForkedProgram.start(LoadingProgram.class)) {
            assertThat(program.nextLine()).isEqualTo(LoadingProgram.LOADING);

            assertThat(program.ask()).containsExactly(LoadingProgram.LOADED);
        }
    }

    @Test
    @Timeout(60)
    void withoutTheGuardTheProcessEndsInTheMiddle() throws IOException, InterruptedException {
        try (var program = ForkedProgram.start(LoadingProgram.class, LoadingProgram.UNGUARDED)) {
            assertThat(program.nextLine()).isEqualTo(LoadingProgram.LOADING);

            assertThat(program.ask()).isEmpty();
        }
    }
}

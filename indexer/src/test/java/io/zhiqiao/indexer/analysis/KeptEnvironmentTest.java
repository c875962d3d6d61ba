package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ForkedProgram;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class KeptEnvironmentTest {

    private static final int HEAP_MB = 512;

    @Test
    void textsAreEmbeddedWhileTheProcessEnds() throws IOException {
        try (var program = ForkedProgram.startWithHeap(HEAP_MB, EndingProgram.class)) {
            assertThat(program.rest()).contains("ended").noneMatch(line -> line.contains("SIGSEGV"));
        }
    }

    /** Embeds texts, and ends meanwhile, as a service does that is stopped. */
    static final class EndingProgram {

        private static final int TEXTS_WHILE_ENDING = 40;

        private EndingProgram() {}

        /** Takes no arguments. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws InterruptedException {
            var embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1);
            var begun = new CountDownLatch(1);
            var ending = new AtomicBoolean();
            var worker = Thread.ofPlatform().daemon().name("embedding").start(() -> {
                for (int left = TEXTS_WHILE_ENDING; left > 0; ) {
                    embedder.embed("锂电池热失控的预警与抑制".repeat(20) + left);
                    begun.countDown();
                    left -= ending.get() ? 1 : 0;
                }
            });
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("closing").unstarted(() -> {
                        ending.set(true);
                        try {
                            worker.join();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        System.out.println("ended");
                    }));
            begun.await();
            System.exit(0);
        }
    }
}

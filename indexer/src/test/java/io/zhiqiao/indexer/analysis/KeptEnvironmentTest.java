package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import io.zhiqiao.indexer.ForkedProgram;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class KeptEnvironmentTest {

    private static final int HEAP_MB = 512;

    @Test
    void textsAreEmbeddedWhileTheProcessEnds() throws IOException {
        try (var program = ForkedProgram.startWithHeap(HEAP_MB, EndingProgram.class)) {
            assertThat(program.rest()).contains("ended").noneMatch(line -> line.contains("SIGSEGV"));
        }
    }

    /** Does what the runtime's own shutdown hook does, then what a service may still do until it is closed. */
    static final class EndingProgram {

        private EndingProgram() {}

        /** Takes no arguments. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws ReflectiveOperationException {
            var embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1);
            var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            var environment = OrtEnvironment.class.getDeclaredField("nativeHandle");
            environment.setAccessible(true);
            var close = OrtEnvironment.class.getDeclaredMethod("close", long.class, long.class);
            close.setAccessible(true);
            close.invoke(null, api.getLong(null), environment.getLong(OrtEnvironment.getEnvironment()));

            for (int i = 0; i < 20; i++) {
                embedder.embed("锂电池热失控的预警与抑制".repeat(20) + i);
                Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1).close();
            }
            System.out.println("ended");
            Runtime.getRuntime().halt(0);
        }
    }
}

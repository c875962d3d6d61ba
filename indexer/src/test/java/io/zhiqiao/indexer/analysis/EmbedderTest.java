package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedderTest {

    private static final List<String> TEXTS = List.of("锂电池热失控", "动力电池热蔓延", "柑橘保鲜", "镁合金压铸件的热处理工艺", "锂电池热失控");

    private Embedder embedder;

    @BeforeAll
    void open() {
        embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1);
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void vectorsHaveUnitLength() {
        for (var text : TEXTS) {
            var vector = embedder.embed(text);

            assertThat(vector).hasSize(512);
            assertThat(product(vector, vector)).isCloseTo(1.0, Offset.offset(1e-6));
        }
    }

    @Test
    void nearInMeaningIsNearInSpace() {
        var runaway = embedder.embed("锂电池热失控");

        assertThat(product(runaway, embedder.embed("动力电池热蔓延")))
                .isGreaterThan(product(runaway, embedder.embed("柑橘保鲜")) + 0.1);
    }

    @Test
    void sameTextHasTheSameVectorToTheBit() {
        try (var other = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 2)) {
            for (var text : TEXTS) {
                assertThat(embedder.embed(text)).isEqualTo(embedder.embed(text)).isEqualTo(other.embed(text));
            }
            assertThat(other.modelId()).isEqualTo(embedder.modelId());
        }
    }

    @Test
    void twoThreadsGetTheVectorsOfOne() throws Exception {
        Callable<List<float[]>> work = () -> TEXTS.stream().map(embedder::embed).toList();
        try (var pool = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("test-", 1).factory())) {
            var expected = work.call();

            for (var result : pool.invokeAll(List.of(work, work))) {
                assertThat(result.get()).usingRecursiveComparison().isEqualTo(expected);
            }
        }
    }

    @Test
    void longTextIsReadUpToTheLastToken() {
        var start = "镁合金".repeat(400);

        assertThat(embedder.embed(start + "柑橘保鲜")).isEqualTo(embedder.embed(start + "光伏发电"));
        assertThat(embedder.embed("镁合金".repeat(100) + "柑橘保鲜")).isNotEqualTo(embedder.embed("镁合金".repeat(100) + "光伏发电"));
    }

    @Test
    void englishModelTellsMeaningsApart() {
        try (var english = Embedder.open(EmbeddingModel.MINILM_L6_EN, 1)) {
            var runaway = english.embed("thermal runaway of lithium-ion batteries");

            assertThat(runaway).hasSize(384);
            assertThat(product(runaway, runaway)).isCloseTo(1.0, Offset.offset(1e-6));
            assertThat(product(runaway, english.embed("battery fire propagation")))
                    .isGreaterThan(product(runaway, english.embed("citrus fruit storage")) + 0.1);
        }
    }

    @Test
    void blankTextIsRefused() {
        assertThatThrownBy(() -> embedder.embed(" \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> embedder.embedAll(List.of("镁合金", " "), null, done -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
    }

    @Test
    void orderIsKeptAndEqualTextsAreEmbeddedOnce(@TempDir Path folder) {
        try (var cache = EmbeddingCache.open(folder)) {
            var progress = Collections.synchronizedList(new ArrayList<Integer>());

            var vectors = embedder.embedAll(TEXTS, cache, progress::add);

            assertThat(vectors)
                    .usingRecursiveComparison()
                    .isEqualTo(TEXTS.stream().map(embedder::embed).toList());
            assertThat(cache.misses()).isEqualTo(4);
            assertThat(progress).hasSize(4).isSorted().endsWith(5);
        }
    }

    @Test
    void cachedTextIsNotEmbeddedAgain(@TempDir Path folder) {
        List<float[]> first;
        try (var cache = EmbeddingCache.open(folder)) {
            first = embedder.embedAll(TEXTS, cache, done -> {});
            assertThat(cache.hits()).isZero();
        }

        try (var cache = EmbeddingCache.open(folder)) {
            var second = embedder.embedAll(TEXTS, cache, done -> {});

            assertThat(second).usingRecursiveComparison().isEqualTo(first);
            assertThat(cache.misses()).isZero();
            assertThat(cache.hits()).isEqualTo(4);
        }
    }

    @Test
    void runtimeDoesNotReportToItsMaker() throws IOException {
        try (var library = OrtEnvironment.class.getResourceAsStream("native/linux-x64/libonnxruntime.so")) {
            assertThat(library).isNotNull();
            var text = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(text.contains("OneCollector")).isFalse();
            assertThat(text.contains("ORT_DISABLE_TELEMETRY")).isFalse();
        }
    }

    @Test
    void tokenizerStaysOffTheNetwork() {
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void noTextsHaveNoVectors() {
        assertThat(embedder.embedAll(List.of(), null, done -> {})).isEmpty();
    }

    private static double product(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}

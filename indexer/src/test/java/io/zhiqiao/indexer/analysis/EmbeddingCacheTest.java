package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {

    private static final long SEED = 13L;
    private static final int DIMENSIONS = 64;
    private static final int ENTRIES = 2000;
    private static final String MODEL = "model:1";

    @TempDir
    private Path folder;

    @Test
    void vectorsSurviveReopening() {
        fill();

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside()).isEmpty();
            assertThat(cache.size()).isEqualTo(ENTRIES);
            assertThat(found(cache)).isEqualTo(ENTRIES);
        }
    }

    @Test
    void otherModelOrLengthIsAMiss() {
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "镁合金", vector(1));

            assertThat(cache.find("model:2", "镁合金", DIMENSIONS)).isNull();
            assertThat(cache.find(MODEL, "镁合金 ", DIMENSIONS)).isNull();
            assertThat(cache.find(MODEL, "镁合金", DIMENSIONS + 1)).isNull();
            assertThat(cache.find(MODEL, "镁合金", DIMENSIONS)).isEqualTo(vector(1));
            assertThat(cache.hits()).isEqualTo(1);
            assertThat(cache.misses()).isEqualTo(3);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterAKilledProcess() throws IOException {
        var copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (var cache = EmbeddingCache.open(folder)) {
            put(cache);
            cache.flush();
            cache.put(MODEL, "never written", vector(1));
            // The file as it lies there with the process alive is what a killed one leaves.
            Files.copy(folder.resolve("embeddings.mv"), copy.resolve("embeddings.mv"));
        }

        try (var cache = EmbeddingCache.open(copy)) {
            assertThat(found(cache)).isEqualTo(ENTRIES);
        }
    }

    @Test
    void tornFileNeverGivesAWrongVector() throws IOException {
        fill();
        var whole = Files.readAllBytes(folder.resolve("embeddings.mv"));
        var random = new Random(SEED);
        for (var i = 0; i < 30; i++) {
            var torn = folder.resolve("torn" + i);
            Files.createDirectories(torn);
            Files.write(torn.resolve("embeddings.mv"), java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));

            try (var cache = EmbeddingCache.open(torn)) {
                found(cache);
                cache.put(MODEL, "new", vector(7));
                assertThat(cache.find(MODEL, "new", DIMENSIONS))
                        .as("seed %d, %d", SEED, i)
                        .isEqualTo(vector(7));
            }
        }
    }

    @Test
    void flippedBytesNeverGiveAWrongVector() throws IOException {
        fill();
        var whole = Files.readAllBytes(folder.resolve("embeddings.mv"));
        var random = new Random(SEED);
        for (var i = 0; i < 30; i++) {
            var damaged = folder.resolve("damaged" + i);
            Files.createDirectories(damaged);
            var bytes = whole.clone();
            for (var j = 0; j < 200; j++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(damaged.resolve("embeddings.mv"), bytes);

            try (var cache = EmbeddingCache.open(damaged)) {
                found(cache);
            }
        }
    }

    @Test
    void damagedFileIsMovedAsideAndSaid() throws IOException {
        fill();
        try (var file = FileChannel.open(folder.resolve("embeddings.mv"), StandardOpenOption.WRITE)) {
            file.truncate(100);
        }

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside())
                    .hasValueSatisfying(aside -> assertThat(aside).exists().hasFileName("embeddings.mv.damaged-1"));
            assertThat(cache.size()).isZero();
        }
    }

    @Test
    void cacheInUseIsSaid() {
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.size()).isZero();
            assertThatThrownBy(() -> EmbeddingCache.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("embeddings.mv");
        }
    }

    private void fill() {
        try (var cache = EmbeddingCache.open(folder)) {
            put(cache);
        }
    }

    private static void put(EmbeddingCache cache) {
        for (var i = 0; i < ENTRIES; i++) {
            cache.put(MODEL, "text " + i, vector(i));
        }
    }

    private static int found(EmbeddingCache cache) {
        var found = 0;
        for (var i = 0; i < ENTRIES; i++) {
            var vector = cache.find(MODEL, "text " + i, DIMENSIONS);
            if (vector != null) {
                assertThat(vector).isEqualTo(vector(i));
                found++;
            }
        }
        return found;
    }

    private static float[] vector(int i) {
        var vector = new float[DIMENSIONS];
        var random = new Random(i);
        for (var j = 0; j < DIMENSIONS; j++) {
            vector[j] = random.nextFloat() - 0.5f;
        }
        return vector;
    }
}

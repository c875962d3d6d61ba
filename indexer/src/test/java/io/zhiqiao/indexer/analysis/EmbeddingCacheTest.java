package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {

    private static final long SEED = 13L;
    private static final int DIMENSIONS = 64;
    private static final int ENTRIES = 2000;
    private static final String FILE = "embeddings.bin";
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
            // The file as it lies there with the process alive is what a killed one leaves.
            Files.copy(folder.resolve(FILE), copy.resolve(FILE));
        }

        try (var cache = EmbeddingCache.open(copy)) {
            assertThat(found(cache)).isEqualTo(ENTRIES);
        }
    }

    @Test
    void tornFileNeverGivesAWrongVector() throws IOException {
        fill();
        var whole = Files.readAllBytes(folder.resolve(FILE));
        var random = new Random(SEED);
        for (var i = 0; i < 30; i++) {
            var torn = folder.resolve("torn" + i);
            Files.createDirectories(torn);
            Files.write(torn.resolve(FILE), java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));

            try (var cache = EmbeddingCache.open(torn)) {
                assertThat(found(cache)).isEqualTo(cache.size());
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
        var whole = Files.readAllBytes(folder.resolve(FILE));
        var random = new Random(SEED);
        var movedAside = 0;
        for (var i = 0; i < 100; i++) {
            var damaged = folder.resolve("damaged" + i);
            Files.createDirectories(damaged);
            var bytes = whole.clone();
            for (var j = 0; j < 20; j++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(damaged.resolve(FILE), bytes);

            try (var cache = EmbeddingCache.open(damaged)) {
                var expected = cache.movedAside().isPresent() ? 0 : ENTRIES - 20;
                assertThat(found(cache)).as("seed %d, %d", SEED, i).isBetween(expected, ENTRIES - 1);
                movedAside += cache.movedAside().isPresent() ? 1 : 0;
            }
        }
        assertThat(movedAside).isBetween(1, 99);
    }

    @Test
    void damagedVectorIsReplacedByTheNextOne() throws IOException {
        fill();
        var bytes = Files.readAllBytes(folder.resolve(FILE));
        bytes[100] ^= 1;
        Files.write(folder.resolve(FILE), bytes);

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(found(cache)).isEqualTo(ENTRIES - 1);
            put(cache);
        }

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(found(cache)).isEqualTo(ENTRIES);
            assertThat(cache.size()).isEqualTo(ENTRIES);
        }
    }

    @Test
    void damagedFileIsMovedAsideAndSaid() throws IOException {
        Files.write(folder.resolve(FILE), "something else".getBytes(StandardCharsets.UTF_8));

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside())
                    .hasValueSatisfying(aside -> assertThat(aside).exists().hasFileName("embeddings.bin.damaged-1"));
            assertThat(cache.size()).isZero();
        }
    }

    @Test
    void cacheInUseIsSaid() {
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.size()).isZero();
            assertThatThrownBy(() -> EmbeddingCache.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(FILE);
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

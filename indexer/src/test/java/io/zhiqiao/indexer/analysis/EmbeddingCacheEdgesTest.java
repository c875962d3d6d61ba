package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache at the ends of what it takes. */
class EmbeddingCacheEdgesTest {

    private static final String FILE = "embeddings.bin";
    private static final String MODEL = "model:1";

    @TempDir
    private Path folder;

    @Test
    void emptyTextAndVeryLongTextAreTextsLikeAnyOther() {
        var length = "长".repeat(200_000);
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "", new float[] {1});
            cache.put(MODEL, length, new float[] {2});
        }
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.find(MODEL, "", 1)).containsExactly(1);
            assertThat(cache.find(MODEL, length, 1)).containsExactly(2);
            assertThat(cache.find(MODEL, length + "长", 1)).isNull();
        }
    }

    @Test
    void modelAndTextDoNotRunTogether() {
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put("ab", "c", new float[] {1});

            assertThat(cache.find("a", "bc", 1)).isNull();
            assertThat(cache.find("abc", "", 1)).isNull();
        }
    }

    @Test
    void shortestAndLongestVectorSurviveReopening() {
        var longest = new float[VectorFile.MOST_DIMENSIONS];
        longest[longest.length - 1] = 0.5f;
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "shortest", new float[] {Float.MIN_VALUE});
            cache.put(MODEL, "longest", longest);
        }
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside()).isEmpty();
            assertThat(cache.find(MODEL, "shortest", 1)).containsExactly(Float.MIN_VALUE);
            assertThat(cache.find(MODEL, "longest", longest.length)).isEqualTo(longest);
        }
    }

    @Test
    void vectorThatNoReaderWouldTakeIsRefusedAndTheFileStaysWhole() {
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "good", new float[] {1});

            assertThatThrownBy(() -> cache.put(MODEL, "none", new float[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("length (0)");
            assertThatThrownBy(() -> cache.put(MODEL, "many", new float[VectorFile.MOST_DIMENSIONS + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside()).isEmpty();
            assertThat(cache.size()).isEqualTo(1);
        }
    }

    @Test
    void laterVectorOfTheSameTextCounts() {
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "text", new float[] {1, 2});
            cache.put(MODEL, "text", new float[] {3});

            assertThat(cache.size()).isEqualTo(1);
            assertThat(cache.find(MODEL, "text", 1)).containsExactly(3);
        }
        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.find(MODEL, "text", 1)).containsExactly(3);
            assertThat(cache.find(MODEL, "text", 2)).isNull();
        }
    }

    @Test
    void entryThatWasCutOffAnywhereIsForgottenAndTheRestKept() throws IOException {
        long before;
        try (var cache = EmbeddingCache.open(folder)) {
            cache.put(MODEL, "kept", new float[] {1, 2, 3});
            before = Files.size(folder.resolve(FILE));
            cache.put(MODEL, "cut", new float[] {4, 5, 6});
        }
        var whole = Files.size(folder.resolve(FILE));
        for (var length = whole - 1; length >= before; length--) {
            try (var file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw")) {
                file.setLength(length);
            }
            try (var cache = EmbeddingCache.open(folder)) {
                assertThat(cache.movedAside()).isEmpty();
                assertThat(cache.find(MODEL, "kept", 3)).containsExactly(1, 2, 3);
                assertThat(cache.find(MODEL, "cut", 3)).isNull();
                cache.put(MODEL, "cut", new float[] {4, 5, 6});
                assertThat(cache.find(MODEL, "cut", 3)).containsExactly(4, 5, 6);
            }
        }
    }

    @Test
    void everyDamagedFileIsMovedToAPlaceOfItsOwn() throws IOException {
        for (int round = 1; round <= 3; round++) {
            Files.writeString(folder.resolve(FILE), "damage " + round);
            try (var cache = EmbeddingCache.open(folder)) {
                assertThat(cache.movedAside()).hasValue(folder.resolve(FILE + ".damaged-" + round));
            }
        }
        assertThat(folder.resolve(FILE + ".damaged-1")).hasContent("damage 1");
    }

    @Test
    void emptyFileIsANewCacheAndNotADamagedOne() throws IOException {
        Files.createFile(folder.resolve(FILE));

        try (var cache = EmbeddingCache.open(folder)) {
            assertThat(cache.movedAside()).isEmpty();
            assertThat(cache.size()).isZero();
        }
    }

    @Test
    void folderInThePlaceOfTheFileIsSaid() throws IOException {
        Files.createDirectory(folder.resolve(FILE));

        assertThatThrownBy(() -> EmbeddingCache.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void closedCacheSaysWhichFileItWasOf() {
        var cache = EmbeddingCache.open(folder);
        cache.put(MODEL, "text", new float[] {1});
        cache.flush();
        cache.close();
        cache.close();

        assertThatThrownBy(() -> cache.find(MODEL, "text", 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(FILE);
        assertThatThrownBy(() -> cache.put(MODEL, "other", new float[] {1}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(FILE);
        assertThatThrownBy(cache::flush)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void manyThreadsPutAndFindAtOnce() throws Exception {
        try (var cache = EmbeddingCache.open(folder);
                var threads = Executors.newFixedThreadPool(
                        4, Thread.ofPlatform().name("cache-user-", 0).factory())) {
            var work = new ArrayList<Future<Boolean>>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 500;
                work.add(threads.submit(() -> putAndFind(cache, first)));
            }
            for (var done : work) {
                assertThat(done.get()).isTrue();
            }
            assertThat(cache.size()).isEqualTo(2000);
            assertThat(cache.hits()).isEqualTo(2000);
            assertThat(cache.misses()).isZero();
        }
    }

    private static boolean putAndFind(EmbeddingCache cache, int first) {
        for (int i = first; i < first + 500; i++) {
            var vector = new float[] {i, -i};
            cache.put(MODEL, "text " + i, vector);
            assertThat(cache.find(MODEL, "text " + i, 2)).isEqualTo(vector);
        }
        return true;
    }
}

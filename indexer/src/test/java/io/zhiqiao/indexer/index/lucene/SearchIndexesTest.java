package io.zhiqiao.indexer.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.index.IndexedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage is found at opening, and answered with new, empty indexes. */
class SearchIndexesTest {

    @TempDir
    private Path parent;

    private Path root;
    private Path intact;

    @BeforeEach
    void choose() {
        root = parent.resolve("index");
        intact = parent.resolve("intact");
    }

    @Test
    void firstOpenSaysThatThereIsNoneYetAndTheSecondNothing() throws IOException {
        try (var indexes = open()) {
            assertThat(indexes.rebuildReason()).contains("there is none yet");
            assertThat(indexes.generation()).isEqualTo(1);
        }
        assertUndamaged();
    }

    @Test
    void flippedByteInAnyFileIsFound() throws IOException {
        var seed = System.nanoTime();
        System.out.println("seed of the flipped bytes: " + seed);
        var random = new Random(seed);
        for (var name : fileNames()) {
            build();
            var file = folder().resolve(name);
            var bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertDamageIsFound(name + " flipped at " + at);
        }
    }

    @Test
    void truncatedFileIsFound() throws IOException {
        var seed = System.nanoTime();
        System.out.println("seed of the truncated files: " + seed);
        var random = new Random(seed);
        for (var name : fileNames()) {
            build();
            var file = folder().resolve(name);
            var bytes = Files.readAllBytes(file);
            int length = random.nextInt(4) == 0 ? 0 : random.nextInt(bytes.length);
            Files.write(file, Arrays.copyOf(bytes, length));
            assertDamageIsFound(name + " truncated to " + length);
        }
    }

    @Test
    void missingFileIsFound() throws IOException {
        for (var name : fileNames()) {
            build();
            Files.delete(folder().resolve(name));
            assertDamageIsFound(name + " deleted");
        }
    }

    @Test
    void problemsAreRebuiltWithTheExpertsWhenTheyAreDamaged() throws IOException {
        build();
        var segments = newest(root.resolve("generation-000001/problems"), "segments_");
        Files.write(segments, new byte[] {1, 2, 3});

        assertDamageIsFound("problems");
    }

    @Test
    void deletedPointerMeansThereIsNone() throws IOException {
        build();
        Files.delete(root.resolve("current"));

        assertDamageIsFound("pointer deleted");
    }

    @Test
    void garbageInThePointerMeansThereIsNone() throws IOException {
        for (var garbage :
                List.of(new byte[0], "seven".getBytes(UTF_8), "-1".getBytes(UTF_8), "77".getBytes(UTF_8), new byte[] {
                    (byte) 0xff, (byte) 0xfe, (byte) 0x80
                })) {
            build();
            Files.write(root.resolve("current"), garbage);
            assertDamageIsFound("pointer " + Arrays.toString(garbage));
        }
    }

    @Test
    void onlyOneGenerationIsKeptAndNothingElseIsTouched() throws IOException {
        build();
        Files.createDirectories(root.resolve("notes"));
        Files.delete(root.resolve("current"));
        open().close();

        try (var paths = Files.list(root)) {
            assertThat(paths.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "generation-000002", "notes");
        }
    }

    @Test
    void newIndexIsNotCurrentBeforeTheListOfWhatToFillInIsWritten() throws IOException {
        assertThatThrownBy(() -> SearchIndexes.open(root, IndexedSample.ANALYSIS, () -> {
                    throw new IllegalStateException("killed here");
                }))
                .hasMessage("killed here");

        try (var indexes = open()) {
            assertThat(indexes.rebuildReason()).isPresent();
        }
    }

    @Test
    void otherSchemaMeansAnotherIndex() throws IOException, IndexDamagedException {
        var folder = root.resolve("experts");
        try (var index = ExpertIndex.open(folder, "1/old", IndexedSample.ANALYSIS)) {
            index.commit();
        }
        assertThatThrownBy(() -> ExpertIndex.open(folder, "2/new", IndexedSample.ANALYSIS))
                .isInstanceOf(IndexDamagedException.class)
                .hasMessageContaining("1/old")
                .hasMessageContaining("2/new");
    }

    @Test
    void whatEndedItselfIsOpenedAnewAsItWasAtItsLastCommit() throws IOException {
        build();
        try (var indexes = open()) {
            var committed = IndexContents.of(indexes.experts());
            indexes.experts().put(IndexedSample.random("E9", new Random(2)));
            // As Lucene does by itself when it cannot write.
            indexes.experts().lucene().writer().rollback();
            indexes.problems().lucene().writer().rollback();
            assertThatThrownBy(() -> indexes.experts().put(IndexedSample.random("E9", new Random(2))))
                    .isInstanceOf(AlreadyClosedException.class);
            try (var earlier = indexes.experts().snapshot()) {
                indexes.reopenWhereFailed(IndexedSample.ANALYSIS);
                assertThat(earlier.searcher().getIndexReader().numDocs()).isPositive();
            }

            assertThat(IndexContents.of(indexes.experts())).isEqualTo(committed);
            indexes.experts().put(IndexedSample.random("E9", new Random(2)));
            indexes.experts().commit();
            indexes.problems().commit();
            assertThat(IndexContents.of(indexes.experts())).isNotEqualTo(committed);
        }
        assertUndamaged();
    }

    private SearchIndexes open() throws IOException {
        return SearchIndexes.open(root, IndexedSample.ANALYSIS);
    }

    private void assertUndamaged() throws IOException {
        try (var indexes = open()) {
            assertThat(indexes.rebuildReason()).isEmpty();
        }
    }

    private void assertDamageIsFound(String what) throws IOException {
        try (var indexes = open()) {
            assertThat(indexes.rebuildReason()).as(what).isPresent();
            assertThat(IndexContents.of(indexes.experts())).as(what).isEmpty();
        }
    }

    /** Builds generation 1 with a few experts in two segments, and some of them deleted. */
    private void build() throws IOException {
        deleteAll();
        if (Files.exists(intact)) {
            copy(intact, root);
            return;
        }
        try (var indexes = open()) {
            var random = new Random(1);
            for (int i = 0; i < 8; i++) {
                indexes.experts().put(IndexedSample.random("E" + i % 6, random));
                if (i % 4 == 3) {
                    indexes.experts().commit();
                }
            }
            indexes.problems().commit();
        }
        copy(root, intact);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Path folder() {
        return root.resolve("generation-000001/experts");
    }

    /** One file of each kind that belongs to the latest commit. */
    private List<String> fileNames() throws IOException {
        build();
        var byKind = new TreeMap<String, String>();
        try (var directory = new MMapDirectory(folder());
                var reader = DirectoryReader.open(directory)) {
            for (var name : reader.getIndexCommit().getFileNames()) {
                byKind.put(name.startsWith("segments") ? "segments" : name.substring(name.lastIndexOf('.')), name);
            }
        }
        assertThat(byKind).containsKeys("segments", ".si");
        return new ArrayList<>(byKind.values());
    }

    private static Path newest(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private void deleteAll() throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.StoreInUseException;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine opens whatever a crash or a bad disk left, and says what it found. */
class EngineTest {

    private static final int ALL =
            SampleCorpus.experts().size() + SampleCorpus.problems().size();

    @TempDir
    private Path data;

    @Test
    void damagedIndexIsSaidAndBuiltAnewFromTheRecordsWithTheSameAnswers() throws IOException {
        List<String> before;
        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.openingNotes()).isEmpty();
            EngineFixture.putCorpus(engine);
            assertThat(engine.catchUp(IndexProgress.NONE)).isEqualTo(ALL);
            before = answers(engine);
        }
        var segments = biggestFile(data.resolve("index/generation-000001/experts"));
        var bytes = Files.readAllBytes(segments);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segments, bytes);

        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.openingNotes())
                    .anyMatch(note -> note.contains("重建") && note.contains("built anew"))
                    .anyMatch(note -> note.contains("%d records wait".formatted(ALL)));
            assertThat(engine.catchUp(IndexProgress.NONE)).isEqualTo(ALL);
            assertThat(answers(engine)).isEqualTo(before);
            assertThat(engine.vectorCounts().embedded())
                    .as("texts embedded again")
                    .isZero();
        }
        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.openingNotes()).isEmpty();
            assertThat(engine.indexes().generation()).isEqualTo(2);
        }
    }

    @Test
    void stateOfTheIndexesIsNamedOverRestartsAndRebuilding() {
        long first;
        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.records().pending().indexed()).isZero();
            EngineFixture.putCorpus(engine);
            assertThat(engine.records().pending().indexed()).isZero();
            engine.catchUp(IndexProgress.NONE);
            first = engine.records().pending().indexed();
            assertThat(first).isPositive();
        }
        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.catchUp(IndexProgress.NONE)).isZero();
            assertThat(engine.records().pending().indexed()).isEqualTo(first);

            withdraw(engine, SampleCorpus.problems().getFirst());
            assertThat(engine.records().pending().indexed()).isEqualTo(first);
            engine.catchUp(IndexProgress.NONE);
            var second = engine.records().pending().indexed();
            assertThat(second).isGreaterThan(first);

            engine.reindex(IndexProgress.NONE);
            assertThat(engine.records().pending().indexed()).isEqualTo(second);
            assertThat(engine.indexes().generation()).isEqualTo(2);
            first = second;
        }
        try (var engine = EngineFixture.open(data)) {
            withdraw(engine, SampleCorpus.problems().getLast());
            engine.catchUp(IndexProgress.NONE);
            assertThat(engine.records().pending().indexed()).isGreaterThan(first);
        }
    }

    private static void withdraw(Engine engine, Problem problem) {
        try (var records = engine.records().begin()) {
            records.withdraw(RecordKind.PROBLEMS, problem.id().value());
            records.commit();
        }
    }

    @Test
    void rebuildThatWasInterruptedBeforeTheFirstBatchIsNotForgotten() throws IOException {
        try (var engine = EngineFixture.open(data)) {
            EngineFixture.putCorpus(engine);
        }
        deleteAll(data.resolve("index"));
        EngineFixture.open(data).close();

        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.records().pending().count()).isEqualTo(ALL);
        }
    }

    @Test
    void damagedVectorsAreSaid() throws IOException {
        EngineFixture.open(data).close();
        Files.writeString(data.resolve("vectors/embeddings.bin"), "这不是向量库".repeat(2_000));

        try (var engine = EngineFixture.open(data)) {
            assertThat(engine.openingNotes()).anyMatch(note -> note.contains("向量缓存") && note.contains("damaged"));
        }
    }

    @Test
    void secondEngineOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
        try (var engine = EngineFixture.open(data)) {
            assertThatThrownBy(() -> EngineFixture.open(data)).isInstanceOf(StoreInUseException.class);
            EngineFixture.putCorpus(engine);
        }
    }

    @Test
    void failedOpeningLeavesNothingOpen() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("index"), "a file in the place of the folder");

        assertThatThrownBy(() -> EngineFixture.open(data))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("index");

        Files.delete(data.resolve("index"));
        EngineFixture.open(data).close();
    }

    @Test
    void missingWordListLeavesNothingOpen(@TempDir Path config) throws IOException {
        copy(ConfigFolder.find(), config);
        Files.delete(config.resolve("analysis/request-words.txt"));

        assertThatThrownBy(() -> Engine.open(new EngineFolders(config, data), EngineFixture.CLOCK))
                .hasMessageContaining("request-words.txt");

        EngineFixture.open(data).close();
    }

    private static List<String> answers(Engine engine) {
        return SampleCorpus.problems().stream()
                .flatMap(problem -> engine.fitMeter().ofEverybody(problem).stream()
                        .map(scored -> problem.id() + " " + scored.expertId() + " %.6f".formatted(scored.fit())))
                .toList();
    }

    private static Path biggestFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void deleteAll(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package io.zhiqiao.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.lucene.IndexContents;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.store.Writes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indexes follow the records. */
class IndexerTest {

    private static final int EXPERTS = 1_000;

    @TempDir
    private Path folder;

    @Test
    void catchingUpIndexesEverythingOnce() throws IOException {
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = IndexingProgram.open(folder, records)) {
            SampleRecords.putInto(records, "corpus");

            assertThat(catchUp(records, indexes)).isEqualTo(8);
            assertThat(catchUp(records, indexes)).isZero();
            assertThat(records.pending().count()).isZero();
            assertThat(ids(indexes, "E01")).containsExactly("O0101", "O0102", "O0103", "E01#profile");
            try (var problems = indexes.problems().snapshot()) {
                assertThat(problems.problemCount()).isEqualTo(3);
            }
        }
    }

    @Test
    void changesAndWithdrawalsAreFollowed() throws IOException {
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = IndexingProgram.open(folder, records)) {
            SampleRecords.putInto(records, "corpus");
            catchUp(records, indexes);

            Writes.withdraw(records, RecordKind.EXPERTS, "E02");
            Writes.withdraw(records, RecordKind.OUTPUTS, "O0102");
            Writes.withdraw(records, RecordKind.PROBLEMS, "P03");
            Writes.put(
                    records,
                    RecordKind.OUTPUTS,
                    notForMatching(SampleCorpus.outputs().get(5)),
                    "corpus");
            assertThat(catchUp(records, indexes)).isEqualTo(4);

            assertThat(ids(indexes, "E01")).containsExactly("O0101", "O0103", "E01#profile");
            assertThat(ids(indexes, "E02")).isEmpty();
            assertThat(ids(indexes, "E03")).containsExactly("O0302", "E03#profile");
            try (var problems = indexes.problems().snapshot()) {
                assertThat(problems.problemCount()).isEqualTo(2);
            }
        }
    }

    @Test
    void expertOfWhomOnlyTheNameIsKnownHasAnEmptyProfile() throws IOException {
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = IndexingProgram.open(folder, records)) {
            Writes.put(
                    records,
                    RecordKind.EXPERTS,
                    ExpertDraft.of("E09", "柑橘", SampleCorpus.UNIVERSITY).expert(),
                    "corpus");
            catchUp(records, indexes);

            assertThat(contents(indexes).get(new ExpertId("E09"))).containsExactly("E09#profile PROFILE [] []nullnull");
        }
    }

    @Test
    void indexKilledInTheMiddleIsFinishedAndEqualsOneThatWasNot() throws IOException, InterruptedException {
        var seed = System.nanoTime();
        System.out.println("seed of the killed indexers: " + seed);
        var random = new Random(seed);
        try (var records = RecordStore.open(folder.resolve("records"))) {
            putMany(records, random);
        }
        for (int round = 0; round < 5; round++) {
            try (var program = ForkedProgram.start(IndexingProgram.class, folder.toString())) {
                program.nextLine();
                program.killAfter(random.nextInt(2_500));
            }
        }
        Map<ExpertId, List<String>> finished;
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = IndexingProgram.open(folder, records)) {
            catchUp(records, indexes);
            assertThat(records.pending().count()).isZero();
            finished = contents(indexes);
        }
        assertThat(finished).hasSize(EXPERTS).isEqualTo(builtWithoutACrash());
    }

    private Map<ExpertId, List<String>> builtWithoutACrash() throws IOException {
        deleteAll(folder.resolve("index"));
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = IndexingProgram.open(folder, records)) {
            assertThat(catchUp(records, indexes)).isEqualTo(EXPERTS);
            return contents(indexes);
        }
    }

    private static void putMany(RecordStore records, Random random) {
        for (int i = 0; i < EXPERTS; i++) {
            var id = "E" + i;
            Writes.put(
                    records,
                    RecordKind.EXPERTS,
                    ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                            .interests(IndexedSample.text(random))
                            .expert(),
                    "many");
            Writes.put(
                    records,
                    RecordKind.OUTPUTS,
                    SampleCorpus.output(
                            id, "O" + i, EvidenceKind.PAPER, IndexedSample.text(random), IndexedSample.text(random), 0),
                    "many");
        }
    }

    private static Output notForMatching(Output output) {
        return new Output(
                output.id(),
                output.expertId(),
                output.kind(),
                output.title(),
                output.text(),
                output.year(),
                output.role(),
                output.identifier(),
                output.ipc(),
                false);
    }

    private static long catchUp(RecordStore records, SearchIndexes indexes) {
        return IndexingProgram.indexer(records, indexes).catchUp(IndexProgress.NONE);
    }

    private static Map<ExpertId, List<String>> contents(SearchIndexes indexes) {
        return IndexContents.of(indexes.experts());
    }

    private static List<String> ids(SearchIndexes indexes, String expertId) {
        return contents(indexes).getOrDefault(new ExpertId(expertId), List.of()).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static void deleteAll(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package io.zhiqiao.indexer;

import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.nio.file.Path;

/** Opens records and indexes of a folder as the engine does, and catches up without vectors. */
final class IndexingProgram {

    private IndexingProgram() {}

    /**
     * Indexes.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        System.out.println("started");
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = open(folder, records)) {
            System.out.println("opened");
            var done = indexer(records, indexes).catchUp((sofar, total) -> System.out.println(sofar + "/" + total));
            System.out.println("done " + done);
        }
    }

    static SearchIndexes open(Path folder, RecordStore records) throws IOException {
        return SearchIndexes.open(folder.resolve("index"), IndexedSample.ANALYSIS, records::markAllPending);
    }

    static Indexer indexer(RecordStore records, SearchIndexes indexes) {
        return new Indexer(records, indexes, TextSigner.withoutVectors(IndexedSample.ANALYSIS));
    }
}

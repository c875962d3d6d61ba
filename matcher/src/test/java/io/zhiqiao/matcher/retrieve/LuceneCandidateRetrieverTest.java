package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded Lucene under the contract. */
class LuceneCandidateRetrieverTest extends CandidateRetrieverContract {

    @TempDir
    private Path folder;

    private int opened;

    @Override
    FilledEngine open() {
        try {
            opened++;
            return new LuceneEngine(SearchIndexes.open(folder.resolve("index" + opened), IndexedSample.ANALYSIS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record LuceneEngine(SearchIndexes indexes) implements FilledEngine {

        @Override
        public CandidateRetriever retriever() {
            return new LuceneCandidateRetriever(indexes.experts());
        }

        @Override
        public void put(IndexedExpert expert) {
            indexes.experts().put(expert);
        }

        @Override
        public void remove(ExpertId id) {
            indexes.experts().remove(id);
        }

        @Override
        public void refresh() {
            indexes.experts().refresh();
        }

        @Override
        public void join() {
            indexes.experts().join(1);
            indexes.experts().refresh();
        }

        @Override
        public void close() {
            try {
                indexes.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

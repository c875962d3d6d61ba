package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.lucene.ExpertIndex;
import io.zhiqiao.indexer.index.lucene.IndexDamagedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A throw-away index that has only texts that really went through the model. */
final class RealVectorIndex implements AutoCloseable {

    private final Path folder;
    private final ExpertIndex index;

    private RealVectorIndex(Path folder, ExpertIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /** Puts every really embedded text into a new index, each as a profile of its own. */
    static RealVectorIndex make(BaseVectors base, GeneratedCorpus corpus, TextAnalysis analysis) {
        try {
            var folder = Files.createTempDirectory("zhiqiao-bench");
            var made = new RealVectorIndex(folder, ExpertIndex.open(folder.resolve("real"), "bench", analysis));
            var expert = corpus.expert(0).expert();
            int number = 0;
            for (var vector : base.vectorByText().values()) {
                made.put(expert, number++, vector);
            }
            made.index.commit();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for temporary files.", e);
        } catch (IndexDamagedException e) {
            throw new IllegalStateException("A new index cannot be damaged.", e);
        }
    }

    private void put(Expert like, int number, float[] vector) {
        var id = new io.zhiqiao.indexer.corpus.ExpertId("R" + number);
        var expert = new Expert(
                id,
                like.name(),
                like.employment(),
                like.expertise(),
                like.service(),
                like.standing(),
                like.ties(),
                like.contact());
        var signature = new TextSignature(io.zhiqiao.indexer.analysis.GramVector.EMPTY, vector, null);
        index.put(new IndexedExpert(expert, List.of(new IndexedExpert.Piece(Profile.of(expert), signature))));
    }

    ExpertIndex index() {
        return index;
    }

    @Override
    public void close() {
        try {
            index.close();
            TemporaryFolders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the temporary index in %s.".formatted(folder), e);
        }
    }
}

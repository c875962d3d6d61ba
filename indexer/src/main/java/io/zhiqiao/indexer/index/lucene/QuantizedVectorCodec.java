package io.zhiqiao.indexer.index.lucene;

import java.util.concurrent.ExecutorService;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's own codec with vectors in HNSW graphs over 8-bit values; the exact vectors stay beside them for scoring.
 *
 * <p>The name of the codec in the index stays Lucene's, so that any reader opens it.
 */
final class QuantizedVectorCodec extends Lucene104Codec {

    /** Neighbours of a node in the graph. */
    private static final int MAX_CONNECTIONS = 32;

    /** Candidates looked at when a node is inserted: more is slower to build, better to search. */
    private static final int BEAM_WIDTH = 200;

    private final KnnVectorsFormat vectors;

    QuantizedVectorCodec(int mergeWorkers, ExecutorService mergeExecutor) {
        this.vectors = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.UNSIGNED_BYTE, MAX_CONNECTIONS, BEAM_WIDTH, mergeWorkers, mergeExecutor);
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}

package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.index.CollectionStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statistics of an index beside it, and counts them again when the collection has changed enough to matter.
 *
 * <p>The numbers move slowly: a thousand pieces give nearly the weights of twelve thousand, so a drift of a few per
 * cent is not worth a pass over everything at each commit.
 */
final class StatisticsKeeper {

    /** Share of the pieces that may come or go before everything is counted again. */
    private static final double TOLERATED_DRIFT = 0.02;

    private final Path folder;
    private @Nullable CollectionStatistics latest;

    StatisticsKeeper(Path folder) {
        this.folder = folder;
    }

    /** The statistics that readers of {@code reader} use. */
    synchronized CollectionStatistics of(IndexReader reader) {
        if (latest == null) {
            latest = StatisticsFile.read(folder).orElseGet(CollectionStatistics::empty);
        }
        if (drifted(latest, reader)) {
            return recount(reader);
        }
        return latest;
    }

    /** Follows a commit. */
    synchronized void follow(IndexReader reader) {
        StatisticsFile.write(folder, of(reader));
    }

    private CollectionStatistics recount(IndexReader reader) {
        try {
            var counted = StatisticsCounter.count(reader);
            latest = counted;
            return counted;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot count the terms of the index in %s.".formatted(folder), e);
        }
    }

    private static boolean drifted(CollectionStatistics statistics, IndexReader reader) {
        var change = Math.abs(reader.numDocs() - statistics.pieceCount());
        return change > TOLERATED_DRIFT * statistics.pieceCount();
    }
}

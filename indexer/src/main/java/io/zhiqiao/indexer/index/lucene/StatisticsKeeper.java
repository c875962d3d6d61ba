package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.lucene.StatisticsFile.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;

/**
 * Keeps the statistics of an index beside it, and counts them again when the collection has changed enough to matter.
 *
 * <p>The numbers move slowly: a sample gives nearly the weights of the whole, so a drift of a few per
 * cent is not worth a pass over everything at each commit. Pieces that are replaced count as changed, too: their number
 * stays, their words do not.
 */
final class StatisticsKeeper {

    /** Share of the pieces that may come, go or change before everything is counted again. */
    private static final double TOLERATED_DRIFT = 0.02;

    private final Path folder;
    private CollectionStatistics latest;
    private long countedAt;
    private long seen;
    private long readerVersion;

    /**
     * Reads the statistics that were kept for a commit, or counts them.
     *
     * @param commit names the commit that {@code reader} sees
     */
    StatisticsKeeper(Path folder, String commit, IndexReader reader) {
        this.folder = folder;
        this.readerVersion = version(reader);
        var kept = StatisticsFile.read(folder, commit).orElse(null);
        this.latest = kept == null ? count(reader) : kept.statistics();
        this.countedAt = kept == null ? 0 : -kept.changedSince();
        if (drifted(reader)) {
            recount(reader);
        }
    }

    /** The statistics as they are now. */
    synchronized CollectionStatistics latest() {
        return latest;
    }

    /**
     * Follows a refresh.
     *
     * @param reader what can be seen now; one that is older than the last one is passed over
     * @param changedPieces pieces put or removed since opening, as far as {@code reader} sees them for sure
     */
    synchronized void follow(IndexReader reader, long changedPieces) {
        if (version(reader) < readerVersion) {
            return;
        }
        readerVersion = version(reader);
        seen = Math.max(seen, changedPieces);
        if (drifted(reader)) {
            recount(reader);
        }
    }

    /** Writes the statistics beside the index, for the commit of that name. */
    synchronized void keep(String commit) {
        StatisticsFile.write(folder, commit, new Kept(latest, seen - countedAt));
    }

    private void recount(IndexReader reader) {
        latest = count(reader);
        countedAt = seen;
    }

    private CollectionStatistics count(IndexReader reader) {
        try {
            return StatisticsCounter.count(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot count the terms of the index in %s.".formatted(folder), e);
        }
    }

    private boolean drifted(IndexReader reader) {
        var change = Math.max(Math.abs(reader.numDocs() - latest.pieceCount()), seen - countedAt);
        return change > TOLERATED_DRIFT * latest.pieceCount();
    }

    private static long version(IndexReader reader) {
        return reader instanceof DirectoryReader directory ? directory.getVersion() : 0;
    }
}

package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.index.CollectionStatistics;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Keeps the statistics of an index beside it, and in step with it: after each refresh they are those of the pieces that
 * can be seen, so that an index gives the same weights whatever its history.
 *
 * <p>Cost of a step: a pass over the segments that came, went, or lost pieces, and a copy of the table of grams. The
 * reader of the last step is held, since what has gone can be read from it alone.
 */
final class StatisticsKeeper implements Closeable {

    private final Path folder;
    private StatisticsTally tally;
    private IndexReader counted;
    /** Set while a step is under way: if it fails, the next one counts from the start. */
    private boolean unfinished;

    private volatile CollectionStatistics latest;

    /**
     * Reads the statistics that were kept for a commit, or counts them.
     *
     * @param commit names the commit that {@code reader} sees
     */
    StatisticsKeeper(Path folder, String commit, IndexReader reader) {
        this.folder = folder;
        this.tally = StatisticsFile.read(folder, commit)
                .filter(kept -> kept.pieceCount() == reader.numDocs())
                .orElseGet(() -> counted(reader));
        this.latest = tally.statistics();
        reader.incRef();
        this.counted = reader;
    }

    private StatisticsTally counted(IndexReader reader) {
        try {
            return StatisticsTally.of(reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The statistics as they are now. */
    CollectionStatistics latest() {
        return latest;
    }

    /**
     * Follows a refresh.
     *
     * @param reader what can be seen now; one that is older than the last one is passed over
     */
    synchronized void follow(IndexReader reader) {
        if (version(reader) <= version(counted)) {
            return;
        }
        try {
            step(reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
        latest = tally.statistics();
        reader.incRef();
        release(counted);
        counted = reader;
    }

    private void step(IndexReader reader) throws IOException {
        var gone = segments(counted);
        var come = segments(reader);
        var recount = unfinished || pieces(gone, come) + pieces(come, gone) > reader.numDocs();
        unfinished = true;
        if (recount) {
            tally = StatisticsTally.of(reader);
        } else {
            step(gone, come);
        }
        unfinished = false;
    }

    private void step(Map<Object, LeafReader> before, Map<Object, LeafReader> now) throws IOException {
        for (var segment : now.entrySet()) {
            var earlier = before.get(segment.getKey());
            if (earlier == null) {
                tally.add(segment.getValue());
            } else if (earlier.numDocs() != segment.getValue().numDocs()) {
                var still = StatisticsTally.live(segment.getValue());
                tally.remove(earlier, StatisticsTally.live(earlier).and(still.negate()));
            }
        }
        for (var segment : before.entrySet()) {
            if (!now.containsKey(segment.getKey())) {
                tally.remove(segment.getValue(), StatisticsTally.live(segment.getValue()));
            }
        }
    }

    /** Segments by what they share with themselves before and after a deletion. */
    private static Map<Object, LeafReader> segments(IndexReader reader) {
        var segments = new HashMap<Object, LeafReader>();
        for (var leaf : reader.leaves()) {
            var core = leaf.reader().getCoreCacheHelper();
            segments.put(core == null ? leaf.reader() : core.getKey(), leaf.reader());
        }
        return segments;
    }

    /** Pieces in segments that {@code others} do not have. */
    private static long pieces(Map<Object, LeafReader> segments, Map<Object, LeafReader> others) {
        return segments.entrySet().stream()
                .filter(segment -> !others.containsKey(segment.getKey()))
                .mapToLong(segment -> segment.getValue().numDocs())
                .sum();
    }

    /** Writes the statistics beside the index, for the commit of that name, which they must be of. */
    synchronized void keep(String commit) {
        StatisticsFile.write(folder, commit, tally);
    }

    @Override
    public synchronized void close() {
        release(counted);
    }

    private void release(IndexReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "索引 %s 的词频无法统计。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot count the terms of the index in %1$s."
                        .formatted(folder),
                cause);
    }

    private static long version(IndexReader reader) {
        return reader instanceof DirectoryReader directory ? directory.getVersion() : 0;
    }
}

package io.zhiqiao.indexer.index.lucene;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.index.CollectionStatistics;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The statistics as a file beside the index. They can be counted again from the index at any time: a file that is
 * missing, torn, of another version, or written for another commit is as good as none.
 */
final class StatisticsFile {

    private static final String FILE_NAME = "statistics.bin";
    private static final int MAGIC = 0x5A_51_53_02;

    private StatisticsFile() {}

    static void write(Path folder, String commit, Kept kept) {
        var file = folder.resolveSibling(folder.getFileName() + "-" + FILE_NAME);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            var checksum = new CRC32();
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(draft), checksum)))) {
                write(out, commit, kept);
                out.flush();
                out.writeLong(checksum.getValue());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the statistics of the index to %s.".formatted(file), e);
        }
    }

    static Optional<Kept> read(Path folder, String commit) {
        var file = folder.resolveSibling(folder.getFileName() + "-" + FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var checksum = new CRC32();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), checksum))) {
            var kept = read(in, commit);
            var expected = checksum.getValue();
            return in.readLong() == expected ? Optional.of(kept) : Optional.empty();
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, String commit, Kept kept) throws IOException {
        var statistics = kept.statistics();
        out.writeInt(MAGIC);
        out.writeUTF(commit);
        out.writeLong(kept.changedSince());
        out.writeInt(statistics.pieceCount());
        out.writeInt(statistics.pieceCountByGram().size());
        for (var cursor : statistics.pieceCountByGram()) {
            out.writeInt(cursor.key);
            out.writeInt(cursor.value);
        }
        write(out, statistics.chineseMean());
        write(out, statistics.englishMean());
    }

    private static void write(DataOutputStream out, float @Nullable [] mean) throws IOException {
        out.writeInt(mean == null ? 0 : mean.length);
        if (mean != null) {
            for (var value : mean) {
                out.writeFloat(value);
            }
        }
    }

    private static Kept read(DataInputStream in, String commit) throws IOException {
        if (in.readInt() != MAGIC || !in.readUTF().equals(commit)) {
            throw new IllegalArgumentException("not a file of statistics, or one of another version or commit");
        }
        var changedSince = in.readLong();
        var pieceCount = in.readInt();
        var gramCount = in.readInt();
        var pieceCountByGram = new IntIntHashMap();
        for (int i = 0; i < gramCount; i++) {
            var gram = in.readInt();
            pieceCountByGram.put(gram, in.readInt());
        }
        return new Kept(
                new CollectionStatistics(pieceCount, pieceCountByGram, readMean(in), readMean(in)), changedSince);
    }

    private static float @Nullable [] readMean(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length == 0) {
            return null;
        }
        if (length > 4096) {
            throw new IllegalArgumentException("a mean of %d values".formatted(length));
        }
        var mean = new float[length];
        for (int i = 0; i < length; i++) {
            mean[i] = in.readFloat();
        }
        return mean;
    }

    /**
     * What is kept.
     *
     * @param statistics the numbers
     * @param changedSince pieces that were put or removed after the numbers were counted, at least 0
     */
    record Kept(CollectionStatistics statistics, long changedSince) {}
}

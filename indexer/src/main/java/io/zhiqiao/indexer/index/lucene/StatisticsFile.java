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
 * The statistics as a file beside the index. It can be counted again from the index at any time: a file that is
 * missing, torn or of another version is as good as none.
 */
final class StatisticsFile {

    private static final String FILE_NAME = "statistics.bin";
    private static final int MAGIC = 0x5A_51_53_01;

    private StatisticsFile() {}

    static void write(Path folder, CollectionStatistics statistics) {
        var file = folder.resolveSibling(folder.getFileName() + "-" + FILE_NAME);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            var checksum = new CRC32();
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(draft), checksum)))) {
                write(out, statistics);
                out.flush();
                out.writeLong(checksum.getValue());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the statistics of the index to %s.".formatted(file), e);
        }
    }

    static Optional<CollectionStatistics> read(Path folder) {
        var file = folder.resolveSibling(folder.getFileName() + "-" + FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var checksum = new CRC32();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), checksum))) {
            var statistics = read(in);
            var expected = checksum.getValue();
            return in.readLong() == expected ? Optional.of(statistics) : Optional.empty();
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, CollectionStatistics statistics) throws IOException {
        out.writeInt(MAGIC);
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

    private static CollectionStatistics read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IllegalArgumentException("not a file of statistics, or one of another version");
        }
        var pieceCount = in.readInt();
        var gramCount = in.readInt();
        var pieceCountByGram = new IntIntHashMap();
        for (int i = 0; i < gramCount; i++) {
            var gram = in.readInt();
            pieceCountByGram.put(gram, in.readInt());
        }
        return new CollectionStatistics(pieceCount, pieceCountByGram, readMean(in), readMean(in));
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
}

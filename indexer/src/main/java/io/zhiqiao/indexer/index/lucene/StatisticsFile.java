package io.zhiqiao.indexer.index.lucene;

import com.carrotsearch.hppc.IntIntHashMap;
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

/**
 * The statistics as a file beside the index. They can be counted again from the index at any time: a file that is
 * missing, torn, of another version, or written for another commit is as good as none.
 */
final class StatisticsFile {

    private static final String FILE_NAME = "statistics.bin";
    private static final int MAGIC = 0x5A_51_53_03;

    /** More than any model has. */
    private static final int MAX_DIMENSIONS = 4096;

    private StatisticsFile() {}

    static void write(Path folder, String commit, StatisticsTally tally) {
        var file = folder.resolveSibling(folder.getFileName() + "-" + FILE_NAME);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            var checksum = new CRC32();
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(draft), checksum)))) {
                write(out, commit, tally);
                out.flush();
                out.writeLong(checksum.getValue());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引的统计无法写入 %s。磁盘可能已满：请腾出空间后重试。\nCannot write the statistics of the index to %1$s.".formatted(file),
                    e);
        }
    }

    static Optional<StatisticsTally> read(Path folder, String commit) {
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
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, String commit, StatisticsTally tally) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(commit);
        out.writeInt(tally.pieceCount());
        out.writeInt(tally.pieceCountByGram().size());
        for (var cursor : tally.pieceCountByGram()) {
            out.writeInt(cursor.key);
            out.writeInt(cursor.value);
        }
        write(out, tally.chinese());
        write(out, tally.english());
    }

    private static void write(DataOutputStream out, VectorSum vectors) throws IOException {
        out.writeLong(vectors.vectorCount());
        var sums = vectors.sums();
        out.writeInt(sums.length);
        for (var sum : sums) {
            out.writeLong(sum);
        }
    }

    private static StatisticsTally read(DataInputStream in, String commit) throws IOException {
        if (in.readInt() != MAGIC || !in.readUTF().equals(commit)) {
            throw new IllegalArgumentException("not a file of statistics, or one of another version or commit");
        }
        var pieceCount = in.readInt();
        var gramCount = in.readInt();
        var pieceCountByGram = new IntIntHashMap();
        for (int i = 0; i < gramCount; i++) {
            var gram = in.readInt();
            pieceCountByGram.put(gram, in.readInt());
        }
        return new StatisticsTally(pieceCount, pieceCountByGram, readVectors(in), readVectors(in));
    }

    private static VectorSum readVectors(DataInputStream in) throws IOException {
        var count = in.readLong();
        var length = in.readInt();
        if (length < 0 || length > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("a sum of vectors of %d values".formatted(length));
        }
        var sums = new long[length];
        for (int i = 0; i < length; i++) {
            sums[i] = in.readLong();
        }
        return new VectorSum(sums, count);
    }
}

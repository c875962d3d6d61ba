package io.zhiqiao.indexer.analysis;

import com.carrotsearch.hppc.LongLongHashMap;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by 128-bit hash in a file that only grows: a mark, then entries of length, hash, numbers and checksum.
 *
 * <p>The first half of each hash and the place of its entry are kept in memory (about 25 bytes an entry); of equal
 * hashes the later entry counts. An entry that a dying process left half written is cut off when the file is opened.
 * Written with a plain file rather than a database because nothing but the end ever changes, and every byte can be
 * checked. Thread-safe.
 */
final class VectorFile implements AutoCloseable {

    static final int HASH_BYTES = 2 * Long.BYTES;

    private static final long MARK = 0x5A51_5645_4354_0001L;
    private static final int HEADER_BYTES = Integer.BYTES + HASH_BYTES;
    static final int MOST_DIMENSIONS = 1 << 14;

    private final Path path;
    private final RandomAccessFile file;
    private final LongLongHashMap places = new LongLongHashMap();
    private long end;

    private VectorFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens the file, or makes it; empty if what lies there is damaged.
     *
     * @throws IllegalStateException if it is open already
     */
    static Optional<VectorFile> open(Path path) throws IOException {
        // Not a channel: an interrupted thread would close that for all others.
        var opened = new VectorFile(path, new RandomAccessFile(path.toFile(), "rw"));
        if (!opened.lock()) {
            opened.close();
            throw new IllegalStateException("""
                    向量缓存 %s 正在使用中。The embedding cache %1$s is in use.
                    Maybe the service is running on the same folder: stop it first.""".formatted(path));
        }
        if (opened.readPlaces()) {
            return Optional.of(opened);
        }
        opened.close();
        return Optional.empty();
    }

    synchronized int size() {
        return places.size();
    }

    /** The vector of {@code hash}, or null if there is none or it is damaged. */
    synchronized float @Nullable [] read(ByteBuffer hash) {
        var place = places.getOrDefault(hash.getLong(0), -1);
        if (place < 0) {
            return null;
        }
        try {
            return readEntry(place, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "向量缓存 %s 无法读取。请检查磁盘；可以删除它，向量会重新计算。\nCannot read the embedding cache %1$s.".formatted(path), e);
        }
    }

    /**
     * Appends a vector.
     *
     * @throws IllegalArgumentException if it has no numbers, or more than {@value #MOST_DIMENSIONS}: no reader would
     *     take the file for one of vectors any more
     */
    synchronized void append(ByteBuffer hash, float[] vector) {
        if (vector.length < 1 || vector.length > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "The length (%d) of a vector for the embedding cache must be between 1 and %d."
                            .formatted(vector.length, MOST_DIMENSIONS));
        }
        var entry = ByteBuffer.allocate(entryBytes(vector.length));
        entry.putInt(vector.length).put(hash.duplicate().rewind());
        entry.asFloatBuffer().put(vector);
        entry.putInt(entry.capacity() - Integer.BYTES, checksum(entry));
        try {
            file.seek(end);
            file.write(entry.array());
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    向量缓存 %s 无法写入。Cannot write the embedding cache %1$s.
                    Maybe the disk is full: make room, then start again; nothing is lost.""".formatted(path), e);
        }
        places.put(hash.getLong(0), end);
        end += entry.capacity();
    }

    /** Brings what was written to the disk itself. */
    synchronized void force() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "向量缓存 %s 无法写入。磁盘可能已满：请腾出空间后重试。\nCannot write the embedding cache %1$s to the disk.".formatted(path),
                    e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "向量缓存 %s 无法关闭。请检查磁盘。\nCannot close the embedding cache %1$s.".formatted(path), e);
        }
    }

    private boolean lock() throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Reads where the entries are; false if this is not such a file or a length in it cannot be. */
    private boolean readPlaces() throws IOException {
        if (file.length() == 0) {
            file.writeLong(MARK);
        }
        file.seek(0);
        var length = file.length();
        if (length < Long.BYTES || file.readLong() != MARK) {
            return false;
        }
        end = Long.BYTES;
        var header = ByteBuffer.allocate(HEADER_BYTES);
        while (end + HEADER_BYTES <= length) {
            file.seek(end);
            file.readFully(header.array());
            var dimensions = header.getInt(0);
            if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
                return false;
            }
            if (end + entryBytes(dimensions) > length) {
                break;
            }
            places.put(header.getLong(Integer.BYTES), end);
            end += entryBytes(dimensions);
        }
        file.setLength(end);
        return true;
    }

    private float @Nullable [] readEntry(long place, ByteBuffer hash) throws IOException {
        file.seek(place);
        var dimensions = file.readInt();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            return null;
        }
        var entry = ByteBuffer.allocate(entryBytes(dimensions)).putInt(dimensions);
        try {
            file.readFully(entry.array(), Integer.BYTES, entry.capacity() - Integer.BYTES);
        } catch (EOFException e) {
            return null;
        }
        var sameHash =
                entry.slice(Integer.BYTES, HASH_BYTES).equals(hash.duplicate().rewind());
        if (!sameHash || entry.getInt(entry.capacity() - Integer.BYTES) != checksum(entry)) {
            return null;
        }
        var vector = new float[dimensions];
        entry.position(HEADER_BYTES).asFloatBuffer().get(vector);
        return vector;
    }

    private static int entryBytes(int dimensions) {
        return HEADER_BYTES + dimensions * Float.BYTES + Integer.BYTES;
    }

    private static int checksum(ByteBuffer entry) {
        var checksum = new CRC32C();
        checksum.update(entry.slice(0, entry.capacity() - Integer.BYTES));
        return (int) checksum.getValue();
    }
}

package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by the hash of model and text, in one file, so that an unchanged text is never embedded twice.
 *
 * <p>Nothing in it is the only copy of anything: it may be deleted at any time while it is closed, and a file that is
 * damaged is moved aside for an empty one. After a killed process all but the last second is there. Thread-safe; one
 * process at a time.
 */
public final class EmbeddingCache implements AutoCloseable {

    private static final String FILE_NAME = "embeddings.mv";
    private static final int CACHE_MB = 8;
    private static final int HASH_BYTES = 2 * Long.BYTES;

    private final MVStore store;
    private final MVMap<Long, byte[]> entries;
    private final @Nullable Path movedAside;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    private EmbeddingCache(MVStore store, @Nullable Path movedAside) {
        this.store = store;
        this.movedAside = movedAside;
        this.entries = store.openMap(
                "vectors",
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    /**
     * Opens the cache of {@code folder}; makes both where there are none.
     *
     * @throws IllegalStateException if another process has it open
     * @throws UncheckedIOException if it can be neither opened nor moved aside
     */
    public static EmbeddingCache open(Path folder) {
        var file = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            try {
                return new EmbeddingCache(openStore(file), null);
            } catch (MVStoreException e) {
                refuseIfInUse(file, e);
                var aside = moveAside(file);
                return new EmbeddingCache(openStore(file), aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the embedding cache %s.".formatted(file), e);
        }
    }

    /** Where the file that {@link #open} found damaged lies now; say it to people. */
    public Optional<Path> movedAside() {
        return Optional.ofNullable(movedAside);
    }

    /** Number of texts that were found since it was opened. */
    public long hits() {
        return hits.sum();
    }

    /** Number of texts that were not found since it was opened. */
    public long misses() {
        return misses.sum();
    }

    /** Number of vectors in the cache. */
    public long size() {
        return entries.sizeAsLong();
    }

    /** The vector of {@code text}, or null if there is none, or none of this length, or a damaged one. */
    float @Nullable [] find(String modelId, String text, int dimensions) {
        var hash = hash(modelId, text);
        var vector = decode(hash, read(hash), dimensions);
        (vector == null ? misses : hits).increment();
        return vector;
    }

    /** Keeps the vector of {@code text}. */
    void put(String modelId, String text, float[] vector) {
        var hash = hash(modelId, text);
        var bytes = ByteBuffer.allocate(HASH_BYTES + vector.length * Float.BYTES + Integer.BYTES);
        bytes.put(hash);
        bytes.asFloatBuffer().put(vector);
        bytes.putInt(bytes.capacity() - Integer.BYTES, checksum(bytes.array()));
        entries.put(key(hash), bytes.array());
    }

    /** Writes everything so far to the file; happens by itself about every second. */
    public void flush() {
        store.commit();
    }

    @Override
    public void close() {
        store.close();
    }

    private byte @Nullable [] read(byte[] hash) {
        try {
            return entries.get(key(hash));
        } catch (MVStoreException e) {
            // A damaged page: the text is embedded again; the next start finds the file damaged or mended.
            return null;
        }
    }

    private static float @Nullable [] decode(byte[] hash, byte @Nullable [] entry, int dimensions) {
        if (entry == null
                || entry.length != HASH_BYTES + dimensions * Float.BYTES + Integer.BYTES
                || !Arrays.equals(hash, 0, HASH_BYTES, entry, 0, HASH_BYTES)) {
            return null;
        }
        var bytes = ByteBuffer.wrap(entry);
        if (bytes.getInt(entry.length - Integer.BYTES) != checksum(entry)) {
            return null;
        }
        var vector = new float[dimensions];
        bytes.position(HASH_BYTES).asFloatBuffer().get(vector);
        return vector;
    }

    private static int checksum(byte[] entry) {
        var checksum = new CRC32C();
        checksum.update(entry, 0, entry.length - Integer.BYTES);
        return (int) checksum.getValue();
    }

    private static byte[] hash(String modelId, String text) {
        var digest = Digests.sha256();
        digest.update(modelId.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
    }

    private static long key(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private static MVStore openStore(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MB)
                .open();
    }

    private static void refuseIfInUse(Path file, MVStoreException e) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            throw new IllegalStateException("""
                    向量缓存 %s 正被另一个进程使用。The embedding cache %1$s is in use by another process.
                    Maybe the service is running on the same folder: stop it first.""".formatted(file), e);
        }
    }

    private static Path moveAside(Path file) throws IOException {
        for (var i = 1; ; i++) {
            var aside = file.resolveSibling(FILE_NAME + ".damaged-" + i);
            if (Files.notExists(aside)) {
                return Files.move(file, aside);
            }
        }
    }
}

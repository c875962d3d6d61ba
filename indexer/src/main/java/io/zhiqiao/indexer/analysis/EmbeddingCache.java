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
import org.jspecify.annotations.Nullable;

/**
 * Vectors by the hash of model and text, in one file, so that an unchanged text is never embedded twice.
 *
 * <p>Nothing in it is the only copy of anything: while it is closed it may be deleted at any time, and a file that is
 * damaged is moved aside for an empty one. What was put is there after a killed process, for it is handed to the
 * operating system at once; a vector that was damaged on the disk is a miss, never wrong. Thread-safe; one process at a
 * time.
 */
public final class EmbeddingCache implements AutoCloseable {

    private static final String FILE_NAME = "embeddings.bin";

    private final VectorFile file;
    private final @Nullable Path movedAside;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    private EmbeddingCache(VectorFile file, @Nullable Path movedAside) {
        this.file = file;
        this.movedAside = movedAside;
    }

    /**
     * Opens the cache of {@code folder}; makes both where there are none.
     *
     * @throws IllegalStateException if it is open already, here or in another process
     * @throws UncheckedIOException if it can be neither opened nor moved aside
     */
    public static EmbeddingCache open(Path folder) {
        var path = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            var file = VectorFile.open(path);
            if (file.isPresent()) {
                return new EmbeddingCache(file.get(), null);
            }
            var aside = moveAside(path);
            return new EmbeddingCache(VectorFile.open(path).orElseThrow(), aside);
        } catch (IOException e) {
            throw new UncheckedIOException("向量缓存 %s 无法打开。Cannot open the embedding cache %1$s.".formatted(path), e);
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
    public int size() {
        return file.size();
    }

    /** The vector of {@code text}, or null if there is none, or none of this length, or a damaged one. */
    float @Nullable [] find(String modelId, String text, int dimensions) {
        var vector = file.read(hash(modelId, text));
        var found = vector != null && vector.length == dimensions;
        (found ? hits : misses).increment();
        return found ? vector : null;
    }

    /**
     * Keeps the vector of {@code text}.
     *
     * @throws UncheckedIOException if it cannot be written, for example because the disk is full
     */
    void put(String modelId, String text, float[] vector) {
        file.append(hash(modelId, text), vector);
    }

    /** Makes sure that everything so far survives a power failure, too. */
    public void flush() {
        file.force();
    }

    @Override
    public void close() {
        file.close();
    }

    private static ByteBuffer hash(String modelId, String text) {
        var digest = Digests.sha256();
        digest.update(modelId.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(Arrays.copyOf(hash, VectorFile.HASH_BYTES));
    }

    private static Path moveAside(Path path) throws IOException {
        for (var i = 1; ; i++) {
            var aside = path.resolveSibling(FILE_NAME + ".damaged-" + i);
            if (Files.notExists(aside)) {
                return Files.move(path, aside);
            }
        }
    }
}

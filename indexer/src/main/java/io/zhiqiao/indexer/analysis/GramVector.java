package io.zhiqiao.indexer.analysis;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The single characters, pairs of characters and Latin words of a text, as a bag: 32-bit hashes, ascending, and how
 * often each occurs.
 *
 * <p>Two different grams share a hash about once in four thousand million; nothing is done about it. Immutable.
 */
public final class GramVector {

    /** The vector of a text without grams. */
    public static final GramVector EMPTY = new GramVector(new int[0], new int[0]);

    private static final int LONGEST_COUNT = 5;
    private static final int LOW_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final int[] hashes;
    private final int[] counts;

    private GramVector(int[] hashes, int[] counts) {
        this.hashes = hashes;
        this.counts = counts;
    }

    /** The vector of the first {@code size} of {@code unsorted}, which is sorted by this. */
    static GramVector of(int[] unsorted, int size) {
        Arrays.sort(unsorted, 0, size);
        var hashes = new int[size];
        var counts = new int[size];
        var distinct = 0;
        for (var i = 0; i < size; i++) {
            if (distinct > 0 && hashes[distinct - 1] == unsorted[i]) {
                counts[distinct - 1]++;
            } else {
                hashes[distinct] = unsorted[i];
                counts[distinct++] = 1;
            }
        }
        return new GramVector(Arrays.copyOf(hashes, distinct), Arrays.copyOf(counts, distinct));
    }

    /** Number of distinct grams. */
    public int size() {
        return hashes.length;
    }

    /** Hash of gram {@code i}; greater than that of {@code i - 1}. */
    public int hash(int i) {
        return hashes[i];
    }

    /** How often gram {@code i} occurs, at least 1. */
    public int count(int i) {
        return counts[i];
    }

    /**
     * This vector and {@code times} times the other, added: {@code description.plus(title, 3)}.
     *
     * @throws IllegalArgumentException if {@code times} is not positive
     */
    public GramVector plus(GramVector other, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("The times (%d) of a gram vector must be at least 1.".formatted(times));
        }
        var sumHashes = new int[size() + other.size()];
        var sumCounts = new int[sumHashes.length];
        var n = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); n++) {
            var mine = j == other.size() || (i < size() && hashes[i] <= other.hashes[j]);
            var theirs = i == size() || (j < other.size() && other.hashes[j] <= hashes[i]);
            sumHashes[n] = mine ? hashes[i] : other.hashes[j];
            sumCounts[n] = (mine ? counts[i++] : 0) + (theirs ? times * other.counts[j++] : 0);
        }
        return new GramVector(Arrays.copyOf(sumHashes, n), Arrays.copyOf(sumCounts, n));
    }

    /** The vector as bytes: its size and its hashes in four bytes each, then its counts in one to five. */
    public byte[] toBytes() {
        var bytes = new byte[Integer.BYTES * (size() + 1) + LONGEST_COUNT * size()];
        var numbers = ByteBuffer.wrap(bytes).putInt(size());
        numbers.asIntBuffer().put(hashes);
        var at = Integer.BYTES * (size() + 1);
        for (var count : counts) {
            at = write(bytes, at, count);
        }
        return Arrays.copyOf(bytes, at);
    }

    /**
     * Reads what {@link #toBytes} made.
     *
     * @throws IllegalArgumentException if the bytes are not of that form
     */
    public static GramVector fromBytes(byte[] bytes, int offset, int length) {
        var size = length < Integer.BYTES
                ? -1
                : ByteBuffer.wrap(bytes, offset, length).getInt();
        if (size < 0 || size > (length - Integer.BYTES) / (Integer.BYTES + 1)) {
            throw new IllegalArgumentException(
                    "The bytes of a gram vector are damaged: its size would be %d.".formatted(size));
        }
        var hashes = new int[size];
        var start = offset + Integer.BYTES;
        ByteBuffer.wrap(bytes, start, Integer.BYTES * size).asIntBuffer().get(hashes);
        return new GramVector(hashes, readCounts(bytes, start + Integer.BYTES * size, offset + length, size));
    }

    private static int[] readCounts(byte[] bytes, int start, int end, int size) {
        var counts = new int[size];
        if (end - start == size) {
            // Each count in one byte: what nearly every text has.
            for (var i = 0; i < size; i++) {
                counts[i] = bytes[start + i] & LOW_BITS;
            }
            return counts;
        }
        var reader = new Reader(bytes, start, end);
        for (var i = 0; i < size; i++) {
            counts[i] = reader.next();
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GramVector that
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + Arrays.hashCode(counts);
    }

    private static int write(byte[] bytes, int start, int value) {
        var at = start;
        var rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            bytes[at++] = (byte) ((rest & LOW_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }

    private static final class Reader {

        private final byte[] bytes;
        private final int end;
        private int at;

        Reader(byte[] bytes, int start, int end) {
            this.bytes = bytes;
            this.at = start;
            this.end = end;
        }

        int next() {
            var value = 0;
            for (var shift = 0; shift < Integer.SIZE; shift += 7) {
                if (at == end) {
                    throw new IllegalArgumentException("The bytes of a gram vector are damaged: they end too early.");
                }
                var b = bytes[at++];
                value |= (b & LOW_BITS) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("The bytes of a gram vector are damaged: a number is too long.");
        }
    }
}

package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/** Folds a text before one of Lucene's own tokenizers reads it, and leads places back to the original. */
final class FoldingCharFilter extends CharFilter {

    private @Nullable FoldedText folded;
    private int next;

    FoldingCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        var text = folded();
        if (next == text.length()) {
            return -1;
        }
        var read = Math.min(count, text.length() - next);
        System.arraycopy(text.chars(), next, target, offset, read);
        next += read;
        return read;
    }

    @Override
    protected int correct(int place) {
        return folded == null ? place : folded.startOf(Math.min(place, folded.length()));
    }

    private FoldedText folded() throws IOException {
        if (folded == null) {
            var text = readAll(input, new char[1024]);
            folded = new FoldedText().fold(text.chars(), text.length());
        }
        return folded;
    }

    /** Reads to the end, into {@code buffer} as long as it is large enough. */
    static ReadText readAll(Reader reader, char[] buffer) throws IOException {
        var chars = buffer;
        var length = 0;
        for (var read = 0; read >= 0; read = reader.read(chars, length, chars.length - length)) {
            length += read;
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
            }
        }
        return new ReadText(chars, length);
    }

    /** What a reader held: the first {@code length} of {@code chars}. */
    @SuppressWarnings("ArrayRecordComponent") // A buffer that is handed on, not a value.
    record ReadText(char[] chars, int length) {}
}

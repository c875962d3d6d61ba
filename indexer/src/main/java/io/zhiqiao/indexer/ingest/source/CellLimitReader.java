package io.zhiqiao.indexer.ingest.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Makes a csv text safe for its parser: cuts cells that are longer than a cell may be, so that none can fill the
 * memory, and takes out what stands between a closing quotation mark and the next separator, which would end the
 * parsing. A cut cell is one character too long, a mended one ends in U+FFFD; both are told by that.
 */
final class CellLimitReader extends FilterReader {

    static final char MENDED = '\uFFFD';

    private static final char QUOTE = '"';

    private final char separator;
    private State state = State.START;
    private int cellChars;
    private char[] buffer = new char[0];

    private enum State {
        /** Before the first character of a cell. */
        START,
        PLAIN,
        QUOTED,
        /** After a quotation mark inside a quoted cell; it is held back until the next character is known. */
        AFTER_QUOTE,
        /** After the end of a quoted cell that does not end there. */
        STRAY
    }

    CellLimitReader(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        var one = new char[2];
        return read(one, 0, 2) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        // One character becomes two at most.
        int half = Math.max(1, length / 2);
        if (buffer.length < half) {
            buffer = new char[half];
        }
        while (true) {
            int read = super.read(buffer, 0, half);
            if (read < 0) {
                return end(chars, offset);
            }
            int to = offset;
            for (int i = 0; i < read; i++) {
                to = accept(buffer[i], chars, to);
            }
            if (to > offset) {
                return to - offset;
            }
        }
    }

    private int end(char[] chars, int offset) {
        if (state != State.AFTER_QUOTE) {
            return -1;
        }
        state = State.START;
        chars[offset] = QUOTE;
        return 1;
    }

    private int accept(char c, char[] chars, int to) {
        boolean ends = c == separator || c == '\n' || c == '\r';
        return switch (state) {
            case QUOTED -> inQuotes(c, chars, to);
            case AFTER_QUOTE -> afterQuote(c, ends, chars, to);
            case STRAY -> ends ? start(c, chars, to) : to;
            case START, PLAIN -> ends ? start(c, chars, to) : plain(c, chars, to);
        };
    }

    private int inQuotes(char c, char[] chars, int to) {
        if (c == QUOTE) {
            state = State.AFTER_QUOTE;
            return to;
        }
        return keep(c, chars, to);
    }

    private int afterQuote(char c, boolean ends, char[] chars, int to) {
        if (c == QUOTE) {
            state = State.QUOTED;
            return cellChars > Cell.MAX_CHARS ? to : keep(c, chars, put(QUOTE, chars, to));
        }
        if (ends) {
            return start(c, chars, put(QUOTE, chars, to));
        }
        state = State.STRAY;
        return put(QUOTE, chars, put(MENDED, chars, to));
    }

    private int plain(char c, char[] chars, int to) {
        state = state == State.START && c == QUOTE ? State.QUOTED : State.PLAIN;
        return keep(c, chars, to);
    }

    private int start(char c, char[] chars, int to) {
        state = State.START;
        cellChars = 0;
        return put(c, chars, to);
    }

    private int keep(char c, char[] chars, int to) {
        return cellChars++ <= Cell.MAX_CHARS + 1 ? put(c, chars, to) : to;
    }

    private static int put(char c, char[] chars, int to) {
        chars[to] = c;
        return to + 1;
    }
}

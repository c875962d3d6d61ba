package io.zhiqiao.indexer.ingest.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts cells of a csv text that are longer than a cell may be, so that no cell and no line can fill the memory. One
 * character more than allowed is let through, by which the cut cell is told.
 */
final class CellLimitReader extends FilterReader {

    private static final int MAX_LINE_CHARS = 1 << 20;
    private static final char QUOTE = '"';

    private final char separator;
    private boolean quoted;
    private int cellChars;
    private int lineChars;

    CellLimitReader(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int read = super.read(chars, offset, length);
            if (read <= 0) {
                return read;
            }
            kept = keep(chars, offset, read);
        }
        return kept;
    }

    private int keep(char[] chars, int offset, int read) {
        int kept = offset;
        for (int i = offset; i < offset + read; i++) {
            if (isKept(chars[i])) {
                chars[kept++] = chars[i];
            }
        }
        return kept - offset;
    }

    private boolean isKept(char c) {
        if (c == QUOTE) {
            quoted = !quoted;
            return true;
        }
        if (!quoted && (c == '\n' || c == '\r')) {
            cellChars = 0;
            lineChars = 0;
            return true;
        }
        if (!quoted && c == separator) {
            cellChars = 0;
            return lineChars++ <= MAX_LINE_CHARS;
        }
        return cellChars++ <= Cell.MAX_CHARS && lineChars++ <= MAX_LINE_CHARS;
    }
}

package io.zhiqiao.indexer.ingest.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts the characters of each element of a JSON text while the parser reads it, and stops where one is longer than a
 * line of JSON Lines may be, so that none can fill the memory. The parser reads some thousand characters ahead: an
 * element may be that much longer.
 */
final class ElementLimitReader extends FilterReader {

    private static final int MAX_CHARS = JsonlReader.MAX_LINE_CHARS;

    private long elementChars;

    ElementLimitReader(Reader in) {
        super(in);
    }

    /** An element ends here; what comes is the next one. */
    void nextElement() {
        elementChars = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        elementChars += Math.max(read, 0);
        if (elementChars > MAX_CHARS) {
            throw new UnreadableFileException(
                    FileRule.TOO_LARGE,
                    "JSON 中有超过 %1$d 字的一条记录。An element of the JSON has more than %1$d characters.".formatted(MAX_CHARS));
        }
        return read;
    }
}

package io.zhiqiao.indexer.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text in a known encoding; counts what is read of it. Characters that cannot be decoded become U+FFFD. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final Charset encoding;
    private long bytesRead;

    TextFile(Path path, Charset encoding) {
        this.path = path;
        this.encoding = encoding;
    }

    Path path() {
        return path;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Reads it from its start, without its byte-order mark. */
    Reader reader() throws IOException {
        bytesRead = 0;
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new PushbackReader(new InputStreamReader(new Counting(Files.newInputStream(path)), decoder), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private final class Counting extends FilterInputStream {

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead += Math.max(read, 0);
            return read;
        }
    }
}

package io.zhiqiao.indexer.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a text file: a byte-order mark decides; else what is valid UTF-8 to its end is UTF-8; else the
 * frequencies of bytes decide, where GB2312 and GBK are read as GB18030, which contains them.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE_BYTES = 1 << 16;
    /** Share of zero bytes from which a text must be UTF-16: separators and digits have one each. */
    private static final double UTF16_ZEROS = 0.02;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        var sample = sample(file);
        var marked = marked(sample);
        if (marked != null) {
            return marked;
        }
        var utf16 = utf16(sample);
        if (utf16 != null) {
            return utf16;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : byFrequency(sample);
    }

    /** JSON is UTF-8 unless a byte-order mark says otherwise; it is never guessed. */
    static Charset ofJson(Path file) throws IOException {
        var marked = marked(sample(file));
        return marked == null ? StandardCharsets.UTF_8 : marked;
    }

    /** The encoding of which the byte-order mark tells; some have one that nobody can read. */
    private static @Nullable Charset marked(byte[] sample) throws UnreadableFileException {
        var name = UniversalDetector.detectCharsetFromBOM(sample);
        if (name != null && !Charset.isSupported(name)) {
            throw new UnreadableFileException(
                    FileRule.UNKNOWN_KIND,
                    "编码为 %1$s，请另存为 UTF-8。Its encoding is %1$s: save it in UTF-8.".formatted(name));
        }
        return name == null ? null : Charset.forName(name);
    }

    /** Whether the sample has bytes that no text has. */
    static boolean isBinary(byte[] sample) {
        return utf16(sample) == null
                && UniversalDetector.detectCharsetFromBOM(sample) == null
                && count(sample, 0, 1) + count(sample, 1, 1) > 0;
    }

    private static byte[] sample(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    private static Charset byFrequency(byte[] sample) {
        var detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        if (name == null || name.startsWith("GB") || name.startsWith("HZ") || !Charset.isSupported(name)) {
            return GB18030;
        }
        var isBig5 = name.equals("BIG5");
        return isBig5 || !decodes(sample) ? Charset.forName(name) : GB18030;
    }

    private static boolean decodes(byte[] sample) {
        // The last bytes may be half a character.
        var whole = Arrays.copyOf(sample, Math.max(0, sample.length - 3));
        try {
            GB18030.newDecoder().decode(ByteBuffer.wrap(whole));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable Charset utf16(byte[] sample) {
        double even = count(sample, 0, 2);
        double odd = count(sample, 1, 2);
        double enough = Math.max(1, sample.length / 2.0 * UTF16_ZEROS);
        if (odd >= enough && even < odd / 10) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= enough && odd < even / 10 ? StandardCharsets.UTF_16BE : null;
    }

    private static int count(byte[] sample, int from, int step) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += step == 1 ? 2 : step) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), SAMPLE_BYTES)) {
            return isUtf8(in, StandardCharsets.UTF_8.newDecoder());
        }
    }

    private static boolean isUtf8(InputStream in, CharsetDecoder decoder) throws IOException {
        var bytes = ByteBuffer.allocate(SAMPLE_BYTES);
        var chars = CharBuffer.allocate(SAMPLE_BYTES);
        while (true) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
            if (decoder.decode(bytes, chars.clear(), read < 0).isError()) {
                return false;
            }
            if (read < 0) {
                return true;
            }
            bytes.compact();
        }
    }
}

package io.zhiqiao.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bytes as text where they are text: UTF-8, what Chinese Windows writes, or UTF-16 that says so. */
public final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f]]");

    private PlainText() {}

    /** The text; empty where the bytes are no text. */
    public static Optional<String> decode(byte[] bytes) {
        for (var charset : charsets(bytes)) {
            var text = decode(bytes, charset);
            if (text != null && !CONTROL.matcher(text).find()) {
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        }
        return Optional.empty();
    }

    private static List<Charset> charsets(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return List.of(StandardCharsets.UTF_16);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return List.of(StandardCharsets.UTF_16);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

package io.zhiqiao.indexer.analysis;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by which content is recognised. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "Java 缺少 SHA-256。请换用完整的 JDK。\nEvery Java platform has SHA-256; this one has not.", e);
        }
    }

    /** The first {@code count} bytes in hexadecimal. */
    static String hex(byte[] bytes, int count) {
        return HexFormat.of().formatHex(bytes, 0, count);
    }
}

package io.zhiqiao.indexer.corpus;

/** What a key of a record may look like; the one rule behind all the ids. */
final class RecordKeys {

    /** Longest key, in UTF-16 code units. */
    static final int MAX_CHARS = 120;

    private RecordKeys() {}

    /** Whether {@code value} may be a key. */
    static boolean isKey(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_CHARS
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    static void check(String type, String value) {
        if (value.isEmpty() || value.length() > MAX_CHARS) {
            throw new IllegalArgumentException(
                    "%2$s 的值（%1$s）须为 1 至 %3$d 个字符。\nThe value (%s) of the %s must have 1 to %d characters."
                            .formatted(shown(value), type, MAX_CHARS));
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))
                    && (Character.isWhitespace(value.charAt(i)) || Character.isISOControl(value.charAt(i)))) {
                throw new IllegalArgumentException(
                        "%2$s 的值（%1$s）不能含空格或控制字符（第 %3$d 位）。\nThe value (%s) of the %s must not contain blanks or control characters (position %d)."
                                .formatted(shown(value), type, i + 1));
            }
        }
    }

    /** Printable ASCII, which nearly all keys are made of; a match checks thousands of them. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static String shown(String value) {
        return value.length() <= MAX_CHARS ? value : value.substring(0, MAX_CHARS) + "…";
    }
}

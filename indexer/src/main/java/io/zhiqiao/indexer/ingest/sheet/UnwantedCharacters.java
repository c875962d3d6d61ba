package io.zhiqiao.indexer.ingest.sheet;

/**
 * Knows the characters that no honest text has and that make it look like another one: control characters besides tabs
 * and line ends, controls of the direction of writing, halves of surrogate pairs, and code points that are no characters.
 */
final class UnwantedCharacters {

    private UnwantedCharacters() {}

    static boolean areIn(String text) {
        return text.codePoints().anyMatch(UnwantedCharacters::isOne);
    }

    /** The text with a visible sign in the place of each of them. */
    static String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isOne(c) ? '□' : c));
        return shown.toString();
    }

    private static boolean isOne(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean isDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNone = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return isControl || isDirection || isHalf || isNone;
    }
}

package io.zhiqiao.indexer.analysis;

import java.lang.Character.UnicodeScript;

/** The four sorts of characters that the scanner tells apart, looked up in a table. */
final class CharClass {

    static final byte OTHER = 0;
    static final byte CJK = 1;
    static final byte LETTER = 2;
    static final byte DIGIT = 3;

    private static final int BMP = 1 << 16;
    private static final byte[] TABLE = table();

    private CharClass() {}

    /** Class of a code unit of the basic plane; {@link #OTHER} for half a surrogate pair. */
    static byte of(char c) {
        return TABLE[c];
    }

    /** Class of a code point. */
    static byte of(int codePoint) {
        return codePoint < BMP ? TABLE[codePoint] : compute(codePoint);
    }

    /** Class of the code point that starts at {@code i}. */
    static byte at(char[] chars, int i, int limit) {
        var c = chars[i];
        return Character.isHighSurrogate(c) ? of(Character.codePointAt(chars, i, limit)) : TABLE[c];
    }

    static boolean isWord(byte charClass) {
        return charClass >= LETTER;
    }

    private static byte[] table() {
        var table = new byte[BMP];
        for (var c = 0; c < BMP; c++) {
            table[c] = compute(c);
        }
        return table;
    }

    private static byte compute(int codePoint) {
        var type = Character.getType(codePoint);
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        if (Character.isLetter(codePoint) || type == Character.LETTER_NUMBER) {
            return switch (UnicodeScript.of(codePoint)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> CJK;
                default -> LETTER;
            };
        }
        // A mark that does not melt into its letter must not cut the word.
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? LETTER : OTHER;
    }
}

package io.zhiqiao.indexer.analysis;

/** Light stemming of English: possessives and plurals only, so that no two different words become one. */
final class EnglishEnding {

    private static final int SHORTEST = 4;

    private EnglishEnding() {}

    /**
     * Takes the plural ending from a word, in place; the last letter may change ({@code batteries}, {@code battery}).
     *
     * @return the length left
     */
    static int strip(char[] chars, int start, int length) {
        if (length < SHORTEST || chars[start + length - 1] != 's') {
            return length;
        }
        var before = chars[start + length - 2];
        if (before == 's' || before == 'u' || before == 'i') {
            return length;
        }
        return before == 'e' ? stripEs(chars, start, length) : length - 1;
    }

    private static int stripEs(char[] chars, int start, int length) {
        var third = chars[start + length - 3];
        if (third == 'i' && length > SHORTEST) {
            chars[start + length - 3] = 'y';
            return length - 2;
        }
        var fourth = chars[start + length - 4];
        var hissing =
                third == 'x' || (third == 's' && fourth == 's') || (third == 'h' && (fourth == 's' || fourth == 'c'));
        return hissing ? length - 2 : length - 1;
    }
}

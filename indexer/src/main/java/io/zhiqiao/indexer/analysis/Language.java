package io.zhiqiao.indexer.analysis;

/** The language that a text is mainly written in; decides which embedding model reads it. */
public enum Language {
    CHINESE,
    ENGLISH;

    /** A Chinese word has about two characters, an English one about five letters. */
    private static final double HAN_SHARE = 0.25;

    /**
     * Tells the language by the share of Chinese characters among the letters; a text without letters is Chinese.
     */
    public static Language of(String text) {
        var han = 0;
        var letters = 0;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isLetter(codePoint)) {
                letters++;
                han += CharClass.of(codePoint) == CharClass.CJK ? 1 : 0;
            }
        }
        return han >= HAN_SHARE * letters ? CHINESE : ENGLISH;
    }
}

package io.zhiqiao.indexer.analysis;

/**
 * Cuts a text into terms; the one place that says what a term is, for documents, queries and highlighting alike.
 *
 * <p>Chinese becomes overlapping pairs of characters (one that stands alone, itself); what stands between becomes
 * words, numbers and codes ({@link WordScanner}); each longest listed term is stacked upon the token that it starts
 * with. Terms that overlap are both kept; one that lies wholly within another is not.
 *
 * <p>Reused from text to text. One thread at a time.
 */
final class TermScanner {

    private final TermDictionary dictionary;
    private final FoldedText folded = new FoldedText();
    private final TermSink sink = new TermSink(folded);
    private final WordScanner words = new WordScanner(folded, sink);

    TermScanner(TermDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The tokens of the first {@code limit} code units of {@code text}; valid until the next call. */
    TokenBuffer scan(char[] text, int limit) {
        folded.fold(text, limit);
        sink.start(dictionary);
        for (var i = 0; i < folded.length(); ) {
            i = CharClass.at(folded.chars(), i, folded.length()) == CharClass.CJK ? scanChinese(i) : words.scan(i);
        }
        return sink.finish();
    }

    /** The folded text that the tokens are slices of. */
    FoldedText folded() {
        return folded;
    }

    private int scanChinese(int start) {
        var first = start;
        var second = start + width(start);
        if (!isChinese(second)) {
            sink.add(first, second, TermKind.CHARACTER);
        }
        while (isChinese(second)) {
            var end = second + width(second);
            sink.add(first, end, TermKind.BIGRAM);
            first = second;
            second = end;
        }
        return second;
    }

    private boolean isChinese(int i) {
        return i < folded.length() && CharClass.at(folded.chars(), i, folded.length()) == CharClass.CJK;
    }

    private int width(int i) {
        return Character.charCount(Character.codePointAt(folded.chars(), i, folded.length()));
    }
}

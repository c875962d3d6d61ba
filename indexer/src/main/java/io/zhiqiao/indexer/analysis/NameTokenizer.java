package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands {@link NameTokens} to Lucene. */
final class NameTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final NameTokens names;
    private char[] buffer = new char[64];
    private int textLength;
    private List<NameTokens.Token> tokens = List.of();
    private int next;

    NameTokenizer(NameTokens names) {
        this.names = names;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = FoldingCharFilter.readAll(input, buffer);
        buffer = text.chars();
        textLength = text.length();
        tokens = names.of(buffer, textLength);
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        var token = tokens.get(next++);
        term.append(token.text());
        offsets.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        increment.setPositionIncrement(token.increment());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        var end = correctOffset(textLength);
        offsets.setOffset(end, end);
    }

    @Override
    public void close() throws IOException {
        super.close();
        tokens = List.of();
        next = 0;
    }
}

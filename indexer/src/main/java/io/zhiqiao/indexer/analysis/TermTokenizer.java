package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Hands the tokens of {@link TermScanner} to Lucene; a token's type is the name of its {@link TermKind}. */
final class TermTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final TermScanner scanner;
    private final TokenBuffer none = new TokenBuffer();
    private TokenBuffer tokens = none;
    private char[] buffer = new char[1024];
    private int textLength;
    private int next;
    private int position;

    TermTokenizer(TermDictionary dictionary) {
        this.scanner = new TermScanner(dictionary);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = FoldingCharFilter.readAll(input, buffer);
        buffer = text.chars();
        textLength = text.length();
        tokens = scanner.scan(buffer, textLength);
        next = 0;
        position = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        var i = next++;
        var folded = scanner.folded();
        term.copyBuffer(folded.chars(), tokens.textStart(i), tokens.textLength(i));
        offsets.setOffset(correctOffset(folded.startOf(tokens.start(i))), correctOffset(folded.endOf(tokens.end(i))));
        increment.setPositionIncrement(tokens.position(i) - position);
        position = tokens.position(i);
        span.setPositionLength(tokens.span(i));
        type.setType(tokens.kind(i).name());
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
        tokens = none;
        next = 0;
    }
}

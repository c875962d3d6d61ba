package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Lucene asks of every token stream, over random texts. */
class TokenStreamRulesTest {

    private static final long SEED = 20261123L;
    private static final int TEXTS = 1500;
    private static final int LONGEST_TERM_BYTES = 32766;

    static Stream<Analyzer> analyzers() {
        var analysis = ShippedLists.ANALYSIS;
        return Stream.of(analysis.termAnalyzer(), analysis.wordAnalyzer(), analysis.nameAnalyzer());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("analyzers")
    void randomTextsKeepTheRules(Analyzer analyzer) throws IOException {
        var texts = new RandomTexts(SEED);
        for (var i = 0; i < TEXTS; i++) {
            var text = texts.next();

            var first = tokens(analyzer, text);
            var second = tokens(analyzer, text);

            assertThat(second).as("seed %d, text %d, again", SEED, i).isEqualTo(first);
            checkPlaces(first, text, "seed %d, text %d: %s".formatted(SEED, i, text));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("analyzers")
    void endlessWordsAreCut(Analyzer analyzer) throws IOException {
        var text = "a".repeat(100_000) + "7".repeat(100_000) + "镁".repeat(10_000) + "b-1.".repeat(10_000);

        var tokens = tokens(analyzer, text);

        assertThat(tokens).isNotEmpty().allMatch(token -> token.text.length() < LONGEST_TERM_BYTES / 4);
        checkPlaces(tokens, text, "long words");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("analyzers")
    void streamThatWasLeftHalfReadIsUsableAgain(Analyzer analyzer) throws IOException {
        try (var stream = analyzer.tokenStream("text", "镁合金 alloys 6061-T6")) {
            stream.reset();
            assertThat(stream.incrementToken()).isTrue();
        }

        assertThat(tokens(analyzer, "锂电池")).isEqualTo(tokens(analyzer, "锂电池")).isNotEmpty();
    }

    private static void checkPlaces(List<Token> tokens, String text, String where) {
        var lastStart = 0;
        for (var token : tokens) {
            var keepsRules = !token.text.isEmpty()
                    && token.start >= lastStart
                    && token.end >= token.start
                    && token.end <= text.length()
                    && token.increment >= 0
                    && token.span >= 1;
            assertThat(keepsRules).as("%s: %s", where, token).isTrue();
            lastStart = token.start;
        }
        assertThat(tokens.isEmpty() || tokens.getFirst().increment > 0)
                .as(where)
                .isTrue();
    }

    private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
        try (var stream = analyzer.tokenStream("text", new StringReader(text))) {
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(Token.of(stream));
            }
            stream.end();
            assertThat(stream.getAttribute(OffsetAttribute.class).endOffset()).isEqualTo(text.length());
            return tokens;
        }
    }

    private record Token(String text, int start, int end, int increment, int span) {

        static Token of(TokenStream stream) {
            var offsets = stream.getAttribute(OffsetAttribute.class);
            var length = stream.getAttribute(PositionLengthAttribute.class);
            return new Token(
                    stream.getAttribute(CharTermAttribute.class).toString(),
                    offsets.startOffset(),
                    offsets.endOffset(),
                    stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement(),
                    length == null ? 1 : length.getPositionLength());
        }
    }
}

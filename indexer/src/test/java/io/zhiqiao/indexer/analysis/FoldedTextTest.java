package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    private static final long SEED = 77L;

    @ParameterizedTest
    @CsvSource({
        "ＡＤＣ１２, adc12",
        "鋰電池熱失控, 锂电池热失控",
        "乾燥設備, 干燥设备",
        "乾坤, 乾坤",
        "頭髮發財, 头发发财",
        "皇后後面, 皇后后面",
        "砂土電機, 砂土电机",
        "苎麻, 苎麻",
        "1200℃, 1200°c",
        "50㎜, 50mm",
        "５％, 5%",
        "CAFÉ, café",
        "ﬁlter, filter",
        "H–bridge, h-bridge",
        "镁合金, 镁合金"
    })
    void charactersTakeTheirOneForm(String text, String folded) {
        assertThat(ShippedLists.ANALYSIS.fold(text)).isEqualTo(folded);
    }

    @Test
    void placesLeadBackToTheOriginal() {
        var text = "温度1200℃、50㎜的鋰電池";

        assertThat(ShippedLists.ANALYSIS.terms(text))
                .anySatisfy(term -> isAt(term, "1200°c", text, "1200℃"))
                .anySatisfy(term -> isAt(term, "50mm", text, "50㎜"))
                .anySatisfy(term -> isAt(term, "锂电池", text, "鋰電池"));
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        var texts = new RandomTexts(SEED);
        for (var i = 0; i < 20_000; i++) {
            var once = ShippedLists.ANALYSIS.fold(texts.next());

            assertThat(ShippedLists.ANALYSIS.fold(once))
                    .as("seed %d, text %d", SEED, i)
                    .isEqualTo(once);
        }
    }

    @Test
    void placesNeverGoBackwards() {
        var texts = new RandomTexts(SEED);
        var folded = new FoldedText();
        for (var i = 0; i < 20_000; i++) {
            var text = texts.next();
            folded.fold(text);
            for (var at = 0; at < folded.length(); at++) {
                var start = folded.startOf(at);
                var end = folded.endOf(at + 1);
                assertThat(start <= folded.startOf(at + 1) && start < end && end <= text.length())
                        .as("seed %d, text %d, character %d", SEED, i, at)
                        .isTrue();
            }
            assertThat(folded.startOf(folded.length())).isEqualTo(text.length());
        }
    }

    private static void isAt(Term term, String expected, String text, String place) {
        assertThat(term.text()).isEqualTo(expected);
        assertThat(text.substring(term.start(), term.end())).isEqualTo(place);
    }
}

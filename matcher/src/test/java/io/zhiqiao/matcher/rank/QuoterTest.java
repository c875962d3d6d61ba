package io.zhiqiao.matcher.rank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.matcher.query.QueryFixture;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoterTest {

    private static final String[] PIECES = {
        "热失控",
        "电池",
        "，",
        "。",
        "！",
        "\n",
        "\r\n",
        "𠮷",
        "😀",
        "\ud842",
        "\udfb7",
        "ＡＤＣ１２",
        "½",
        "㎜",
        "e\u0301",
        " ",
        "\u3000",
        "\u200b",
        "battery",
        "H01M10/65",
        "95%",
        "\t",
        "<b>",
        "鋰電池"
    };

    private final Quoter quoter = new Quoter(IndexedSample.ANALYSIS);

    @Test
    void sentenceWithMostInCommonIsQuotedAndItsWordsAreMarked() {
        var quotation = quote("热失控传播", "一种装置", "本文研究压铸。相变材料抑制热失控传播。结果良好。");

        assertThat(quotation.passage()).isEqualTo("相变材料抑制热失控传播。");
        assertThat(marked(quotation)).contains("热失控传播");
        assertThat(quotation.evidenceId().value()).isEqualTo("O1");
        assertThat(quotation.title()).isEqualTo("一种装置");
    }

    @Test
    void sentenceOfJustTheLongestLengthIsNotCut() {
        var sentence = "压铸" + "甲".repeat(Quoter.MAX_PASSAGE_CHARS - 3) + "。";

        assertThat(sentence).hasSize(Quoter.MAX_PASSAGE_CHARS);
        assertThat(quote("压铸", "一种装置", sentence).passage()).isEqualTo(sentence);
        assertThat(quote("压铸", "一种装置", "乙" + sentence).passage())
                .hasSize(Quoter.MAX_PASSAGE_CHARS)
                .startsWith("乙压铸");
    }

    @Test
    void longSentenceIsCutAFewWordsBeforeItsFirstMark() {
        var quotation = quote("压铸", "一种装置", "甲".repeat(200) + "压铸" + "乙".repeat(200) + "。");

        assertThat(quotation.passage()).hasSize(Quoter.MAX_PASSAGE_CHARS).startsWith("甲".repeat(20) + "压铸乙");
        assertThat(marked(quotation)).isEqualTo("压铸");
    }

    @Test
    void characterOfTwoUnitsIsNotCutInTwoAtEitherEnd() {
        var before = quote("压铸", "一种装置", "甲".repeat(100) + "𠮷" + "乙".repeat(19) + "压铸" + "丙".repeat(300));
        assertThat(before.passage()).startsWith("𠮷乙");

        var behind = quote("压铸", "一种装置", "压铸" + "丙".repeat(157) + "𠮷" + "丁".repeat(50));
        assertThat(behind.passage()).hasSize(Quoter.MAX_PASSAGE_CHARS - 1).endsWith("丙");
    }

    @Test
    void nothingInCommonQuotesTheTitleWithoutMarks() {
        var quotation = quote("卫星轨道", "压铸模具", "真空压铸。");

        assertThat(quotation.passage()).isEqualTo("压铸模具");
        assertThat(quotation.marks()).isEmpty();
    }

    @Test
    void longSentenceIsCutAroundItsFirstMark() {
        var quotation = quote("热失控传播", "标题", "压铸".repeat(200) + "抑制热失控传播" + "模具".repeat(100));

        assertThat(quotation.passage()).hasSizeLessThanOrEqualTo(Quoter.MAX_PASSAGE_CHARS);
        assertThat(marked(quotation)).contains("热失控传播");
    }

    @Test
    void wordsThatRunAcrossTheCutAreMarkedUpToIt() {
        var quotation = quote("热失控传播抑制", "标题", "热失控传播抑制".repeat(60));

        assertThat(quotation.passage()).hasSizeLessThanOrEqualTo(Quoter.MAX_PASSAGE_CHARS);
        assertThat(quotation.marks()).isNotEmpty();
        check(quotation, "热失控传播抑制".repeat(60));
    }

    @Test
    void cutNeverHalvesACharacter() {
        for (int before = 0; before < 4; before++) {
            var text = "a".repeat(before) + "𠮷".repeat(150) + "热失控传播" + "😀".repeat(150);
            var quotation = quote("热失控传播", "标题", text);

            check(quotation, text);
            assertThat(quotation.passage()).contains("热失控传播").isEqualTo(validUnicode(quotation.passage()));
        }
    }

    @Test
    void marksStayInsideInOrderAndApartForHostileTexts() {
        var seed = System.nanoTime();
        System.out.println("seed of the hostile texts: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            var text = text(random, 120);
            var title = "题" + text(random, 60);
            var query = "问" + text(random, 10);
            check(quote(query, title, text), title + "\n" + text);
        }
    }

    @Test
    void noSentenceThatIsPassedOverHasMoreInCommon() {
        var seed = System.nanoTime();
        System.out.println("seed of the sentences: " + seed);
        var random = new Random(seed);
        int passedOver = 0;
        for (int round = 0; round < 5_000; round++) {
            var wanted = QueryFixture.ofWords("问" + text(random, 6), ScoringFixture.STATISTICS)
                    .countByTerm()
                    .keySet();
            var sentence = text(random, 20);
            var bound = new MarkBound(wanted, IndexedSample.ANALYSIS).of(sentence);
            assertThat(bound)
                    .as("%s in %s", wanted, sentence)
                    .isGreaterThanOrEqualTo(Quoter.covered(quoter.marks(wanted, sentence)));
            passedOver += bound == 0 ? 1 : 0;
        }
        assertThat(passedOver).isPositive();
    }

    @Test
    void ofSentencesWithAsMuchInCommonTheFirstIsQuoted() {
        var quotation = quote("热失控传播", "一种装置", "抑制热失控传播。热失控传播很快，热、失。关于热失控传播。");

        assertThat(quotation.passage()).isEqualTo("抑制热失控传播。");
    }

    private static void check(Quotation quotation, String source) {
        var passage = quotation.passage();
        assertThat(passage.length()).isLessThanOrEqualTo(Quoter.MAX_PASSAGE_CHARS);
        assertThat(source).contains(passage);
        int last = 0;
        for (var mark : quotation.marks()) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(last).isLessThan(mark.end());
            assertThat(mark.end()).isLessThanOrEqualTo(passage.length());
            last = mark.end();
        }
    }

    private Quotation quote(String problem, String title, String text) {
        return quoter.quote(
                        QueryFixture.ofWords(problem, ScoringFixture.STATISTICS),
                        List.of(SampleCorpus.output("E1", "O1", EvidenceKind.PAPER, title, text, 2020)))
                .getFirst();
    }

    private static String marked(Quotation quotation) {
        var marked = new StringBuilder();
        quotation.marks().forEach(mark -> marked.append(quotation.passage(), mark.start(), mark.end()));
        return marked.toString();
    }

    private static String validUnicode(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        int count = random.nextInt(pieces);
        for (int i = 0; i < count; i++) {
            text.append(
                    random.nextInt(6) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}

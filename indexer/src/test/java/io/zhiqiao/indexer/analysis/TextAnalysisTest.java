package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAnalysisTest {

    private final TextAnalysis analysis = ShippedLists.ANALYSIS;

    @Test
    void synonymsGoBothWaysAndAcrossLanguages() {
        assertThat(analysis.synonymsOf("锂电池")).contains("锂离子电池").doesNotContain("锂电池");
        assertThat(analysis.synonymsOf("鋰離子電池")).contains("锂电池");
        assertThat(analysis.synonymsOf("Magnesium Alloy")).contains("镁合金");
        assertThat(analysis.synonymsOf("镁合金")).contains("magnesium alloy").doesNotContain("own");
        assertThat(analysis.synonymsOf("没有这个词")).isEmpty();
    }

    @Test
    void everySynonymIsFoundAsATermOfItsOwn() {
        assertThat(analysis.terms("采用magnesium alloys压铸")).anySatisfy(term -> {
            assertThat(term.text()).isEqualTo("magnesium alloy");
            assertThat(term.kind()).isEqualTo(TermKind.DICTIONARY);
        });
    }

    @Test
    void stopWordsAreKnownInAllWidths() {
        assertThat(analysis.isStopWord("的")).isTrue();
        assertThat(analysis.isStopWord("ＴＨＥ")).isTrue();
        assertThat(analysis.isStopWord("镁合金")).isFalse();
    }

    @Test
    void wordsAreFoldedAndWithoutStopWords() throws IOException {
        assertThat(tokens(analysis.wordAnalyzer(), "鎂合金的熱處理，及其設備。"))
                .contains("合金", "热处理")
                .doesNotContain("的", ",");
    }

    @Test
    void termsAreTheSameInTheAnalyzer() throws IOException {
        var text = "6061-T6铝合金≥95%，H01M 10/6556 鋰電池 batteries";

        var terms = analysis.terms(text).stream().map(Term::text).toList();

        assertThat(tokens(analysis.termAnalyzer(), text)).isEqualTo(terms);
    }

    @Test
    void changedListChangesTheFingerprint(@TempDir Path folder) throws IOException {
        copyLists(folder);
        var before = TextAnalysis.load(folder).fingerprint();
        assertThat(before).isEqualTo(analysis.fingerprint());

        Files.writeString(folder.resolve("terms.tsv"), "\n新术语\t1\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(TextAnalysis.load(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void missingListIsNamed(@TempDir Path folder) throws IOException {
        copyLists(folder);
        Files.delete(folder.resolve("synonyms.tsv"));

        assertThatThrownBy(() -> TextAnalysis.load(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("synonyms.tsv");
    }

    @Test
    void rowWithTooFewColumnsIsNamed(@TempDir Path folder) throws IOException {
        copyLists(folder);
        Files.writeString(folder.resolve("bilingual.tsv"), "# 头\n镁合金\tmagnesium alloy\n铝合金 aluminium\n");

        assertThatThrownBy(() -> TextAnalysis.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bilingual.tsv")
                .hasMessageContaining("3")
                .hasMessageContaining("铝合金 aluminium");
    }

    @Test
    void manyThreadsFindTheSameTerms() throws Exception {
        var texts = new RandomTexts(9L);
        var all = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            all.add(texts.next());
        }
        Callable<List<List<Term>>> work =
                () -> all.stream().map(analysis::terms).toList();
        try (var pool = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("terms-", 1).factory())) {
            var expected = work.call();

            for (var result : pool.invokeAll(List.of(work, work, work, work))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void languageIsToldByItsLetters() {
        assertThat(Language.of("基于LSTM的SOC估计")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("Thermal runaway of lithium-ion batteries (锂电池)"))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.of("镁合金")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("12345 %")).isEqualTo(Language.CHINESE);
    }

    private static void copyLists(Path folder) throws IOException {
        try (var files = Files.list(ShippedLists.FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var tokens = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        }
    }
}

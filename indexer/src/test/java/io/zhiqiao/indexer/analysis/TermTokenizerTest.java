package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TermTokenizerTest {

    private final TextAnalysis analysis = ShippedLists.ANALYSIS;

    @Test
    void listedTermStandsOnItsFirstPairAndCoversAllOfThem() throws IOException {
        assertThat(tokens("镁合金的"))
                .containsExactly(
                        "镁合 +1 over 1 BIGRAM",
                        "镁合金 +0 over 2 DICTIONARY",
                        "合金 +1 over 1 BIGRAM",
                        "金的 +1 over 1 BIGRAM");
    }

    @Test
    void codeCoversItsParts() throws IOException {
        assertThat(tokens("6061-T6, ≥0.05mm"))
                .containsExactly(
                        "6061 +1 over 1 NUMBER",
                        "6061-t6 +0 over 2 CODE",
                        "t6 +1 over 1 CODE",
                        "0.05 +1 over 1 NUMBER",
                        "≥0.05mm +0 over 2 QUANTITY",
                        "0.05mm +0 over 2 QUANTITY",
                        "mm +1 over 1 UNIT");
    }

    @Test
    void phrasesAreFoundInAnIndexWithOffsets() throws IOException {
        var withOffsets = new FieldType(TextField.TYPE_NOT_STORED);
        withOffsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis.termAnalyzer()))) {
                var texts = new RandomTexts(3L);
                for (var i = 0; i < 200; i++) {
                    writer.addDocument(List.of(new Field("text", texts.next(), withOffsets)));
                }
                var document = new Document();
                document.add(new Field("text", "采用6061-T6铝合金压铸件", withOffsets));
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);

                assertThat(searcher.count(new PhraseQuery("text", "t6", "铝合", "合金", "金压")))
                        .isEqualTo(1);
                assertThat(searcher.count(new PhraseQuery("text", "t6", "铝合", "金压")))
                        .isZero();
            }
        }
    }

    private List<String> tokens(String text) throws IOException {
        try (var stream = analysis.termAnalyzer().tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var span = stream.addAttribute(PositionLengthAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            var tokens = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add("%s +%d over %d %s"
                        .formatted(term, increment.getPositionIncrement(), span.getPositionLength(), type.type()));
            }
            stream.end();
            return tokens;
        }
    }
}

package io.zhiqiao.indexer.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.IndexedSample;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GramNormsTest {

    private static final GramVector MAGNESIUM = IndexedSample.ANALYSIS.grams("镁合金");
    private static final GramVector BATTERY = IndexedSample.ANALYSIS.grams("动力电池热失控");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final GramNorms norms = new GramNorms();
    private IndexWriter writer;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
        addSegment();
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void lengthIsThatOfTheStatistics() throws IOException {
        var statistics = statistics(7);
        try (var reader = DirectoryReader.open(writer)) {
            var ofSegment = norms.of(segment(reader, 0), statistics);

            assertThat(ofSegment.of(0, MAGNESIUM)).isEqualTo(statistics.norm(MAGNESIUM));
            assertThat(ofSegment.of(1, BATTERY)).isEqualTo(statistics.norm(BATTERY));
            assertThat(ofSegment.of(0, MAGNESIUM)).isCloseTo(statistics.norm(MAGNESIUM), within(0.0));
        }
    }

    @Test
    void lengthIsMadeOncePerPieceAndKept() throws IOException {
        var statistics = statistics(7);
        try (var reader = DirectoryReader.open(writer)) {
            var first = norms.of(segment(reader, 0), statistics).of(0, MAGNESIUM);

            // Other grams would give another length, were it made again.
            assertThat(norms.of(segment(reader, 0), statistics).of(0, BATTERY)).isEqualTo(first);
        }
    }

    @Test
    void otherStatisticsGiveOtherLengths() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var before = norms.of(segment(reader, 0), statistics(7)).of(0, MAGNESIUM);
            var later = statistics(700);

            assertThat(norms.of(segment(reader, 0), later).of(0, MAGNESIUM))
                    .isEqualTo(later.norm(MAGNESIUM))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void whoeverStillHasTheOldStatisticsGetsTheOldLengths() throws IOException {
        var old = statistics(7);
        try (var reader = DirectoryReader.open(writer)) {
            var held = norms.of(segment(reader, 0), old);
            norms.of(segment(reader, 0), statistics(700)).of(0, MAGNESIUM);

            assertThat(held.of(0, MAGNESIUM)).isEqualTo(old.norm(MAGNESIUM));
            assertThat(norms.of(segment(reader, 0), old).of(0, MAGNESIUM)).isEqualTo(old.norm(MAGNESIUM));
        }
    }

    @Test
    void segmentsAreKeptApart() throws IOException {
        addSegment();
        var statistics = statistics(7);
        try (var reader = DirectoryReader.open(writer)) {
            norms.of(segment(reader, 0), statistics).of(0, MAGNESIUM);

            assertThat(norms.of(segment(reader, 1), statistics).of(0, BATTERY)).isEqualTo(statistics.norm(BATTERY));
        }
    }

    @Test
    void deletionInASegmentKeepsItsLengths() throws IOException {
        var statistics = statistics(7);
        try (var reader = DirectoryReader.open(writer)) {
            var ofSegment = norms.of(segment(reader, 0), statistics);
            writer.deleteDocuments(new Term("id", "second"));
            try (var later = DirectoryReader.openIfChanged(reader)) {
                assertThat(later).isNotNull();
                assertThat(norms.of(segment(later, 0), statistics)).isSameAs(ofSegment);
            }
        }
    }

    private void addSegment() throws IOException {
        writer.addDocument(document("first"));
        writer.addDocument(document("second"));
        writer.flush();
    }

    private static Document document(String id) {
        var document = new Document();
        document.add(new StringField("id", id, Field.Store.NO));
        return document;
    }

    private static LeafReader segment(DirectoryReader reader, int number) {
        return reader.leaves().get(number).reader();
    }

    private static CollectionStatistics statistics(int pieces) {
        var counts = new IntIntHashMap();
        for (int i = 0; i < MAGNESIUM.size(); i++) {
            counts.put(MAGNESIUM.hash(i), 1 + i % 3);
        }
        return new CollectionStatistics(pieces, counts, null, null);
    }
}

package io.zhiqiao.indexer.index.lucene;

import static io.zhiqiao.indexer.index.EvidenceField.DISTRICT;
import static io.zhiqiao.indexer.index.EvidenceField.EVIDENCE_ID;
import static io.zhiqiao.indexer.index.EvidenceField.EXPERT_ID;
import static io.zhiqiao.indexer.index.EvidenceField.GRAMS;
import static io.zhiqiao.indexer.index.EvidenceField.INDUSTRY;
import static io.zhiqiao.indexer.index.EvidenceField.IPC;
import static io.zhiqiao.indexer.index.EvidenceField.KIND;
import static io.zhiqiao.indexer.index.EvidenceField.NAME;
import static io.zhiqiao.indexer.index.EvidenceField.ORGANISATION_NAME;
import static io.zhiqiao.indexer.index.EvidenceField.PIECE_IPC;
import static io.zhiqiao.indexer.index.EvidenceField.PROBLEM_TYPE;
import static io.zhiqiao.indexer.index.EvidenceField.SERVICE_MODE;
import static io.zhiqiao.indexer.index.EvidenceField.TEAM;
import static io.zhiqiao.indexer.index.EvidenceField.TERMS;
import static io.zhiqiao.indexer.index.EvidenceField.TIE_BREAK;
import static io.zhiqiao.indexer.index.EvidenceField.TITLE;
import static io.zhiqiao.indexer.index.EvidenceField.VECTOR_EN;
import static io.zhiqiao.indexer.index.EvidenceField.VECTOR_ZH;
import static io.zhiqiao.indexer.index.EvidenceField.WORDS;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.ContentMark;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IpcSymbols;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Turns an expert into the block of documents that an index keeps: one per piece, the profile last. */
final class EvidenceDocuments {

    /** Text without positions: phrases are not asked for, bigrams are their own. */
    static final FieldType COUNTED_TEXT = countedText();

    private EvidenceDocuments() {}

    static List<Document> of(IndexedExpert indexed) {
        return indexed.pieces().stream().map(piece -> document(indexed, piece)).toList();
    }

    private static Document document(IndexedExpert indexed, IndexedExpert.Piece piece) {
        var document = new Document();
        var expert = indexed.expert();
        var evidence = piece.evidence();
        addIdentity(document, evidence);
        addText(document, piece);
        addCodes(document, expert, evidence);
        addFilters(document, expert);
        if (evidence.kind() == EvidenceKind.PROFILE) {
            addNames(document, expert);
            addMark(document, indexed);
        }
        return document;
    }

    private static void addIdentity(Document document, Evidence evidence) {
        var id = identity(document, EVIDENCE_ID, evidence.id().value());
        document.add(new NumericDocValuesField(TIE_BREAK.fieldName(), StringHelper.murmurhash3_x64_128(id)[0]));
        identity(document, EXPERT_ID, evidence.expertId().value());
        document.add(new StringField(KIND.fieldName(), evidence.kind().name(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                KIND.fieldName(), new BytesRef(evidence.kind().name())));
    }

    private static void addText(Document document, IndexedExpert.Piece piece) {
        var text = EvidenceWording.of(piece.evidence());
        document.add(new Field(TERMS.fieldName(), text, COUNTED_TEXT));
        document.add(new Field(WORDS.fieldName(), text, COUNTED_TEXT));
        var signature = piece.signature();
        document.add(new BinaryDocValuesField(
                GRAMS.fieldName(), new BytesRef(signature.grams().toBytes())));
        if (signature.chinese() != null) {
            vector(document, VECTOR_ZH.fieldName(), signature.chinese());
        }
        if (signature.english() != null) {
            vector(document, VECTOR_EN.fieldName(), signature.english());
        }
    }

    private static void addCodes(Document document, Expert expert, Evidence evidence) {
        var symbols = new LinkedHashSet<>(IpcSymbols.subclasses(evidence.ipc()));
        document.add(new BinaryDocValuesField(PIECE_IPC.fieldName(), new BytesRef(String.join(",", symbols))));
        symbols.addAll(IpcSymbols.subclasses(expert.expertise().ipcSubclasses()));
        for (var subclass : symbols) {
            document.add(new StringField(IPC.fieldName(), subclass, Field.Store.NO));
        }
        for (var code : prefixes(expert.expertise().industryCodes())) {
            document.add(new StringField(INDUSTRY.fieldName(), code, Field.Store.NO));
        }
    }

    static Set<String> prefixes(List<String> codes) {
        var prefixes = new LinkedHashSet<String>();
        for (var code : codes) {
            for (int length = 2; length <= code.length(); length++) {
                prefixes.add(code.substring(0, length));
            }
        }
        return prefixes;
    }

    private static void addFilters(Document document, Expert expert) {
        var expertise = expert.expertise();
        filter(document, TEAM, expertise.teamIndustries());
        filter(document, DISTRICT, List.of(expert.service().district()));
        filter(document, TITLE, List.of(expert.employment().title()));
        filter(document, SERVICE_MODE, expertise.serviceModes());
        filter(document, PROBLEM_TYPE, expertise.problemTypes());
    }

    private static void addMark(Document document, IndexedExpert indexed) {
        var pieces =
                indexed.pieces().stream().map(IndexedExpert.Piece::evidence).toList();
        document.add(new NumericDocValuesField(
                EvidenceField.CONTENT_MARK.fieldName(), ContentMark.of(indexed.expert(), pieces)));
    }

    private static void addNames(Document document, Expert expert) {
        document.add(new TextField(NAME.fieldName(), expert.name().display(), Field.Store.NO));
        for (var former : expert.name().former()) {
            document.add(new TextField(NAME.fieldName(), former, Field.Store.NO));
        }
        if (!expert.name().latin().isBlank()) {
            document.add(new TextField(NAME.fieldName(), expert.name().latin(), Field.Store.NO));
        }
        document.add(new TextField(
                ORGANISATION_NAME.fieldName(),
                expert.employment().organisation().name(),
                Field.Store.NO));
    }

    private static void filter(Document document, EvidenceField field, Collection<String> values) {
        for (var value : values) {
            if (!value.isBlank()) {
                document.add(new StringField(field.fieldName(), value, Field.Store.NO));
            }
        }
    }

    private static BytesRef identity(Document document, EvidenceField field, String value) {
        var bytes = new BytesRef(value);
        document.add(new StringField(field.fieldName(), value, Field.Store.NO));
        document.add(new BinaryDocValuesField(field.fieldName(), bytes));
        return bytes;
    }

    static void vector(Document document, String fieldName, float[] vector) {
        document.add(new KnnFloatVectorField(fieldName, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }

    private static FieldType countedText() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}

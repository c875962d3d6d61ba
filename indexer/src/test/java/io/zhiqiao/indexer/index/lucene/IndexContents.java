package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.indexer.index.TextSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.MatchAllDocsQuery;

/** What is in an index, in words that can be compared: the pieces of each expert in their order. */
public final class IndexContents {

    private IndexContents() {}

    /** Of an index as it is now. */
    public static Map<ExpertId, List<String>> of(ExpertIndex index) {
        try (var snapshot = index.snapshot()) {
            return of(snapshot);
        }
    }

    static Map<ExpertId, List<String>> of(ExpertSnapshot snapshot) {
        try {
            return shown(snapshot.experts(allDocs(snapshot)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Numbers of all living documents. */
    static int[] allDocs(ExpertSnapshot snapshot) throws IOException {
        var hits = snapshot.searcher().search(MatchAllDocsQuery.INSTANCE, Math.max(1, snapshot.pieceCount()));
        return Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    static Map<ExpertId, List<String>> shown(Map<ExpertId, List<EvidenceSignature>> piecesById) {
        var shown = new TreeMap<ExpertId, List<String>>();
        piecesById.forEach((id, pieces) -> shown.put(
                id,
                pieces.stream()
                        .map(piece -> line(piece.id() + " " + piece.kind() + " " + piece.ipc(), piece.text()))
                        .toList()));
        return shown;
    }

    /** What an index must have of an expert that was put. */
    static List<String> expected(IndexedExpert indexed) {
        var lines = new ArrayList<String>();
        for (var piece : indexed.pieces()) {
            var evidence = piece.evidence();
            lines.add(line(
                    evidence.id() + " " + evidence.kind() + " " + IpcSymbols.subclasses(evidence.ipc()),
                    piece.signature()));
        }
        return lines;
    }

    private static String line(String head, TextSignature signature) {
        var grams = signature.grams();
        return head + " "
                + IntStream.range(0, grams.size())
                        .mapToObj(i -> grams.hash(i) + "*" + grams.count(i))
                        .toList() + Arrays.toString(signature.chinese()) + Arrays.toString(signature.english());
    }
}

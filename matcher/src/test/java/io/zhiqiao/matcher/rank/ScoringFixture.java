package io.zhiqiao.matcher.rank;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import io.zhiqiao.matcher.query.QueryFixture;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Profiles, queries and candidates for the tests of scores. */
final class ScoringFixture {

    static final RankProfile SHIPPED = RankProfile.load(ConfigFolder.find().resolve("ranking"), "untrained");

    /** Statistics of the whole sample corpus. */
    static final CollectionStatistics STATISTICS = statistics();

    private ScoringFixture() {}

    /** The experts of the corpus as candidates without vectors. */
    static List<Candidate> corpus() {
        return IndexedSample.corpus().stream()
                .map(indexed -> new Candidate(
                        indexed.expert().id(),
                        indexed.pieces().stream()
                                .map(piece -> signature(piece.evidence(), piece.signature()))
                                .toList()))
                .toList();
    }

    static EvidenceSignature signature(Evidence evidence, TextSignature text) {
        return new EvidenceSignature(
                evidence.id(),
                evidence.kind(),
                IpcSymbols.subclasses(evidence.ipc()),
                text,
                STATISTICS.norm(text.grams()));
    }

    /** A piece that says {@code text}. */
    static EvidenceSignature piece(String id, String text, float @Nullable [] chinese, String... ipc) {
        var grams = IndexedSample.ANALYSIS.grams(text);
        return new EvidenceSignature(
                new EvidenceId(id),
                EvidenceKind.PAPER,
                List.of(ipc),
                new TextSignature(grams, chinese, null),
                STATISTICS.norm(grams));
    }

    static EvidenceSignature randomPiece(String id, Random random) {
        return piece(
                id,
                IndexedSample.text(random),
                random.nextInt(5) == 0 ? null : IndexedSample.vector(random),
                random.nextBoolean() ? "H01M" : "H01L");
    }

    static Candidate randomCandidate(String id, Random random) {
        var pieces = new ArrayList<EvidenceSignature>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            pieces.add(randomPiece(id + "-" + i, random));
        }
        return new Candidate(new ExpertId(id), pieces);
    }

    static ProblemQuery randomQuery(Random random) {
        var meaning = random.nextInt(4) == 0
                ? null
                : new Meaning(
                        IndexedSample.vector(random), IndexedSample.vector(random), IndexedSample.vector(random), null);
        var codes = new Codes(
                random.nextBoolean() ? List.of() : List.of("H01M"),
                random.nextBoolean() ? "" : "3841",
                random.nextBoolean() ? Map.of() : Map.of("H01M", 0.7, "B22D", 0.3));
        return QueryFixture.of(IndexedSample.text(random), meaning, codes, STATISTICS);
    }

    /** What an expert of the tests works on in codes. */
    static Expert.Expertise expertise(String industry, String... ipc) {
        return ExpertDraft.of("E1", "某人", SampleCorpus.UNIVERSITY)
                .codes(industry, ipc)
                .expert()
                .expertise();
    }

    private static CollectionStatistics statistics() {
        var countByGram = new IntIntHashMap();
        int pieces = 0;
        for (var evidence : SampleCorpus.evidence()) {
            var grams = IndexedSample.ANALYSIS.grams(EvidenceWording.of(evidence));
            for (int i = 0; i < grams.size(); i++) {
                countByGram.addTo(grams.hash(i), 1);
            }
            pieces++;
        }
        return new CollectionStatistics(pieces, countByGram, null, null);
    }
}

package io.zhiqiao.indexer;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedProblem;
import io.zhiqiao.indexer.index.ProblemWording;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.Pending.Ticket;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the indexes up to the records: records &rarr; words and meaning &rarr; index &rarr; commit.
 *
 * <p>Works off the store's list of what changed. An expert is struck from it only after the index has committed, so a
 * crash at any point means doing a little again, never leaving something out. One thread at a time.
 */
public final class Indexer {

    /** Experts or problems that are signed together; large enough to keep all cores busy. */
    private static final int BATCH = 400;

    /**
     * Experts after whose indexing the segments are joined: a load of this size leaves many, and each costs every search
     * to come a search of its own.
     */
    private static final int BULK = 20_000;

    /** Few enough for quick searches; in a single graph of neighbours more of them are missed. */
    private static final int SEGMENTS_AFTER_BULK = 4;

    /** Batches between two commits of the index. */
    private static final int BATCHES_PER_COMMIT = 50;

    private final RecordStore records;
    private final SearchIndexes indexes;
    private final TextSigner signer;
    private final Workers workers = new Workers("indexing");

    /** Reads {@code records}, writes {@code indexes}. */
    public Indexer(RecordStore records, SearchIndexes indexes, TextSigner signer) {
        this.records = records;
        this.indexes = indexes;
        this.signer = signer;
    }

    /**
     * Indexes everything that changed since the last time.
     *
     * @return how many experts and problems were indexed or removed
     */
    public long catchUp(IndexProgress progress) {
        var total = records.pending().count();
        var done = new ArrayList<Ticket<ExpertId>>();
        long indexed = 0;
        for (var batch = nextExperts(done); !batch.isEmpty(); batch = nextExperts(done)) {
            indexExperts(batch);
            done.addAll(batch);
            indexed += batch.size();
            progress.indexed(indexed, total);
            if (done.size() >= BATCH * BATCHES_PER_COMMIT) {
                commitExperts(done);
            }
        }
        commitExperts(done);
        if (indexed >= BULK) {
            indexes.experts().join(SEGMENTS_AFTER_BULK);
            indexes.experts().commit();
        }
        for (var batch = records.pending().problems(BATCH);
                !batch.isEmpty();
                batch = records.pending().problems(BATCH)) {
            indexProblems(batch);
            indexed += batch.size();
            progress.indexed(indexed, total);
        }
        return indexed;
    }

    private List<Ticket<ExpertId>> nextExperts(List<Ticket<ExpertId>> done) {
        return records.pending()
                .expertsAfter(done.isEmpty() ? null : done.getLast().id(), BATCH);
    }

    private void indexExperts(List<Ticket<ExpertId>> batch) {
        var gathered = workers.map(batch, ticket -> gather(ticket.id()));
        var texts = gathered.stream()
                .flatMap(expert -> expert.evidence().stream())
                .map(EvidenceWording::of)
                .toList();
        var signatures = signer.signAll(texts).iterator();
        var signed = gathered.stream()
                .map(expert ->
                        new Signed(expert, next(signatures, expert.evidence().size())))
                .toList();
        // Cutting texts into words is most of the work, and happens in here.
        workers.forEach(signed, one -> put(one.gathered(), one.signatures().iterator()));
    }

    private static List<TextSignature> next(Iterator<TextSignature> signatures, int count) {
        var next = new ArrayList<TextSignature>(count);
        for (int i = 0; i < count; i++) {
            next.add(signatures.next());
        }
        return next;
    }

    private void put(Gathered gathered, Iterator<TextSignature> signatures) {
        var expert = gathered.expert();
        if (expert == null) {
            indexes.experts().remove(gathered.id());
            return;
        }
        var pieces = new ArrayList<IndexedExpert.Piece>();
        gathered.evidence().forEach(piece -> pieces.add(new IndexedExpert.Piece(piece, signatures.next())));
        if (!Profile.saysSomething(expert)) {
            // The block of an expert ends with the profile in any case.
            pieces.add(new IndexedExpert.Piece(Profile.of(expert), TextSignature.EMPTY));
        }
        indexes.experts().put(new IndexedExpert(expert, pieces));
    }

    /** What counts for matching, the profile last; nothing for an expert who is withdrawn or unknown. */
    private Gathered gather(ExpertId id) {
        var expert = records.find(RecordKind.EXPERTS, id.value()).orElse(null);
        if (expert == null) {
            return new Gathered(id, null, List.of());
        }
        var evidence = new ArrayList<Evidence>();
        records.evidenceOf(id).stream().filter(Evidence::forMatching).forEach(evidence::add);
        if (Profile.saysSomething(expert)) {
            evidence.add(Profile.of(expert));
        }
        return new Gathered(id, expert, evidence);
    }

    private void commitExperts(List<Ticket<ExpertId>> done) {
        if (done.isEmpty()) {
            return;
        }
        indexes.experts().commit();
        records.pending().expertsDone(done);
        done.clear();
    }

    private void indexProblems(List<Ticket<ProblemId>> batch) {
        var problems = new ArrayList<Problem>();
        var texts = new ArrayList<String>();
        for (var ticket : batch) {
            var problem = records.find(RecordKind.PROBLEMS, ticket.id().value());
            problem.ifPresent(found -> {
                var wording = ProblemWording.of(found);
                problems.add(found);
                texts.add(wording.title());
                texts.add(wording.titleAndText());
            });
            if (problem.isEmpty()) {
                indexes.problems().remove(ticket.id());
            }
        }
        var signatures = signer.signAll(texts);
        for (int i = 0; i < problems.size(); i++) {
            indexes.problems()
                    .put(new IndexedProblem(
                            problems.get(i), texts.get(2 * i + 1), signatures.get(2 * i), signatures.get(2 * i + 1)));
        }
        indexes.problems().commit();
        records.pending().problemsDone(batch);
    }

    /** An expert's evidence with its signatures, in the same order. */
    private record Signed(Gathered gathered, List<TextSignature> signatures) {}

    /** An expert with the evidence whose words and meaning are made. */
    private record Gathered(ExpertId id, @Nullable Expert expert, List<Evidence> evidence) {}
}

package io.zhiqiao.indexer;

import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.CaseWording;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.IndexedCase;
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
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Experts between two commits of the index, which are read from the list of changes in one go. */
    private static final int EXPERTS_PER_COMMIT = 50 * BATCH;

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
     * @return how many experts, problems and cases were indexed or removed
     */
    public long catchUp(IndexProgress progress) {
        var tally = new Tally(records.pending().count(), progress);
        for (var window = nextExperts(); !window.isEmpty(); window = nextExperts()) {
            inBatches(window.stream().map(Ticket::id).toList(), this::indexExperts, tally);
            indexes.experts().commit();
            records.pending().expertsDone(window);
        }
        joinAfterBulk(tally.indexed);
        for (var window = nextProblems(); !window.isEmpty(); window = nextProblems()) {
            inBatches(window.stream().map(Ticket::id).toList(), this::indexProblems, tally);
            indexes.problems().commit();
            records.pending().problemsDone(window);
        }
        for (var window = nextCases(); !window.isEmpty(); window = nextCases()) {
            inBatches(window.stream().map(Ticket::id).toList(), this::indexCases, tally);
            indexes.cases().commit();
            records.pending().casesDone(window);
        }
        return tally.indexed;
    }

    /**
     * Indexes all there is into indexes that have nothing yet. What changed since the last time stays on the list: who
     * asks again afterwards misses nothing that changed meanwhile.
     *
     * @return how many experts, problems and cases were indexed
     */
    public long indexAll(IndexProgress progress) {
        var total = records.count(RecordKind.EXPERTS)
                + records.count(RecordKind.PROBLEMS)
                + records.count(RecordKind.CASES);
        var tally = new Tally(total, progress);
        forAll(RecordKind.EXPERTS, Expert::id, this::indexExperts, tally);
        indexes.experts().commit();
        joinAfterBulk(tally.indexed);
        forAll(RecordKind.PROBLEMS, Problem::id, this::indexProblems, tally);
        indexes.problems().commit();
        forAll(RecordKind.CASES, LibraryCase::id, this::indexCases, tally);
        indexes.cases().commit();
        return tally.indexed;
    }

    private <T, I> void forAll(RecordKind<T> kind, Function<T, I> idOf, Consumer<List<I>> work, Tally tally) {
        var batch = new ArrayList<I>(BATCH);
        records.forEach(kind, record -> {
            batch.add(idOf.apply(record));
            if (batch.size() == BATCH) {
                inBatches(batch, work, tally);
                batch.clear();
            }
        });
        inBatches(batch, work, tally);
    }

    private static <I> void inBatches(List<I> ids, Consumer<List<I>> work, Tally tally) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            work.accept(batch);
            tally.add(batch.size());
        }
    }

    private void joinAfterBulk(long experts) {
        if (experts >= BULK) {
            indexes.experts().join(SEGMENTS_AFTER_BULK);
            indexes.experts().commit();
        }
    }

    private List<Ticket<ExpertId>> nextExperts() {
        return records.pending().expertsAfter(null, EXPERTS_PER_COMMIT);
    }

    private List<Ticket<ProblemId>> nextProblems() {
        return records.pending().problems(BATCH);
    }

    private List<Ticket<CaseId>> nextCases() {
        return records.pending().cases(BATCH);
    }

    private void indexExperts(List<ExpertId> batch) {
        var gathered = workers.map(batch, id -> Gathered.of(records, id));
        var texts = gathered.stream()
                .flatMap(expert -> expert.speaking().stream())
                .map(EvidenceWording::of)
                .toList();
        var signatures = signer.signAll(texts).iterator();
        var signed = gathered.stream()
                .map(expert ->
                        new Signed(expert, next(signatures, expert.speaking().size())))
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
        var pieces = gathered.pieces().stream()
                .map(piece ->
                        new IndexedExpert.Piece(piece, signatures.hasNext() ? signatures.next() : TextSignature.EMPTY))
                .toList();
        indexes.experts().put(new IndexedExpert(expert, pieces));
    }

    private void indexProblems(List<ProblemId> batch) {
        var problems = new ArrayList<Problem>();
        var texts = new ArrayList<String>();
        for (var id : batch) {
            var problem = records.find(RecordKind.PROBLEMS, id.value());
            problem.ifPresent(found -> {
                var wording = ProblemWording.of(found);
                problems.add(found);
                texts.add(wording.title());
                texts.add(wording.titleAndText());
            });
            if (problem.isEmpty()) {
                indexes.problems().remove(id);
            }
        }
        var signatures = signer.signAll(texts);
        for (int i = 0; i < problems.size(); i++) {
            indexes.problems()
                    .put(new IndexedProblem(
                            problems.get(i), texts.get(2 * i + 1), signatures.get(2 * i), signatures.get(2 * i + 1)));
        }
    }

    private void indexCases(List<CaseId> batch) {
        var cases = new ArrayList<LibraryCase>();
        for (var id : batch) {
            records.find(RecordKind.CASES, id.value())
                    .ifPresentOrElse(cases::add, () -> indexes.cases().remove(id));
        }
        var wordings = cases.stream().map(CaseWording::of).toList();
        var signatures =
                signer.signAll(wordings.stream().map(CaseWording::problem).toList());
        for (int i = 0; i < cases.size(); i++) {
            var wording = wordings.get(i);
            indexes.cases()
                    .put(new IndexedCase(cases.get(i), wording, signatures.get(i), signer.grams(wording.whole())));
        }
    }

    /** How far it is. */
    private static final class Tally {

        private final long total;
        private final IndexProgress progress;
        private long indexed;

        private Tally(long total, IndexProgress progress) {
            this.total = total;
            this.progress = progress;
        }

        private void add(int more) {
            indexed += more;
            progress.indexed(indexed, total);
        }
    }

    /** An expert's pieces, and signatures of those that speak, in the same order. */
    private record Signed(Gathered gathered, List<TextSignature> signatures) {}
}

package io.zhiqiao.indexer;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedProblem;
import io.zhiqiao.indexer.index.ProblemWording;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.Pending.Ticket;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the indexes up to the records: records &rarr; words and meaning &rarr; index &rarr; commit.
 *
 * <p>Works off the store's list of what changed. An expert is struck from it only after the index has committed, so a
 * crash at any point means doing a little again, never leaving something out. One thread at a time.
 */
public final class Indexer {

    /** Experts or problems that are signed together; large enough to keep all cores busy. */
    private static final int BATCH = 400;

    /** Batches between two commits of the index. */
    private static final int BATCHES_PER_COMMIT = 50;

    private final RecordStore records;
    private final SearchIndexes indexes;
    private final TextSigner signer;

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
        var texts = new ArrayList<String>();
        var evidenceByExpert = new ArrayList<List<Evidence>>(batch.size());
        for (var ticket : batch) {
            var evidence = evidence(ticket.id());
            evidenceByExpert.add(evidence);
            evidence.forEach(piece -> texts.add(EvidenceWording.of(piece)));
        }
        var signatures = signer.signAll(texts).iterator();
        for (int i = 0; i < batch.size(); i++) {
            var id = batch.get(i).id();
            var pieces = evidenceByExpert.get(i).stream()
                    .map(piece -> new IndexedExpert.Piece(piece, signatures.next()))
                    .toList();
            var expert = records.find(RecordKind.EXPERTS, id.value());
            if (expert.isPresent() && !pieces.isEmpty()) {
                indexes.experts().put(new IndexedExpert(expert.get(), pieces));
            } else {
                indexes.experts().remove(id);
            }
        }
    }

    /** What counts for matching, the profile last; empty for an expert who is withdrawn or unknown. */
    private List<Evidence> evidence(ExpertId id) {
        var evidence = new ArrayList<Evidence>();
        records.find(RecordKind.EXPERTS, id.value()).ifPresent(expert -> {
            records.evidenceOf(id).stream().filter(Evidence::forMatching).forEach(evidence::add);
            evidence.add(Profile.of(expert));
        });
        return evidence;
    }

    private void commitExperts(List<Ticket<ExpertId>> done) {
        if (done.isEmpty()) {
            return;
        }
        indexes.experts().commit();
        records.pending().expertsDone(done);
        records.commit();
        done.clear();
    }

    private void indexProblems(List<Ticket<ProblemId>> batch) {
        for (var ticket : batch) {
            records.find(RecordKind.PROBLEMS, ticket.id().value())
                    .ifPresentOrElse(
                            problem -> {
                                var wording = ProblemWording.of(problem);
                                indexes.problems()
                                        .put(new IndexedProblem(
                                                problem,
                                                wording.titleAndText(),
                                                signer.sign(wording.title()),
                                                signer.sign(wording.titleAndText())));
                            },
                            () -> indexes.problems().remove(ticket.id()));
        }
        indexes.problems().commit();
        records.pending().problemsDone(batch);
        records.commit();
    }
}

package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordTransaction;
import java.util.List;

/**
 * Makes records of a collection's experts, so that what is measured is what people get: the same index, the same
 * retrieval, the same scores. What a collection does not know of a person stays unknown.
 */
public final class CollectionRecords {

    private static final String UNKNOWN_ORGANISATION = "（评测集 collection）";

    private final RecordStore store;

    /** Writes into {@code store}. */
    public CollectionRecords(RecordStore store) {
        this.store = store;
    }

    /** Puts all experts with their evidence, in one transaction; problems are asked, not kept. */
    public void put(JudgedCollection collection) {
        try (var records = store.begin()) {
            put(collection, records);
            records.commit();
        }
    }

    private static void put(JudgedCollection collection, RecordTransaction records) {
        for (var expert : collection.experts()) {
            records.put(RecordKind.EXPERTS, record(expert), collection.name());
            for (var piece : expert.evidence()) {
                records.put(RecordKind.OUTPUTS, record(expert, piece), collection.name());
            }
        }
    }

    private static Expert record(CollectionExpert expert) {
        var nothing = List.<String>of();
        return new Expert(
                expert.id(),
                new Expert.Name(expert.id().value(), nothing, ""),
                new Expert.Employment(new OrganisationRef(null, UNKNOWN_ORGANISATION), "", "", "", "", List.of()),
                new Expert.Expertise(
                        "",
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        expert.profile(),
                        "",
                        nothing,
                        nothing,
                        nothing,
                        nothing),
                new Expert.Service("", nothing, List.of(), null, null),
                new Expert.Standing(null, null, null, null),
                new Expert.Ties(List.of(), null),
                Expert.Contact.NONE);
    }

    private static Output record(CollectionExpert expert, CollectionExpert.Piece piece) {
        return new Output(
                piece.id(), expert.id(), EvidenceKind.PAPER, piece.title(), piece.text(), 0, "", "", List.of(), true);
    }
}

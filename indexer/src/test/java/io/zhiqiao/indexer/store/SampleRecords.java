package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.SampleCorpus;

/** Puts the sample corpus into a store. */
public final class SampleRecords {

    private SampleRecords() {}

    /** Puts everything, in one transaction. */
    public static void putInto(RecordStore store, String source) {
        try (var records = store.begin()) {
            putInto(records, source);
            records.commit();
        }
    }

    private static void putInto(RecordTransaction store, String source) {
        SampleCorpus.organisations().forEach(one -> store.put(RecordKind.ORGANISATIONS, one, source));
        SampleCorpus.experts().forEach(one -> store.put(RecordKind.EXPERTS, one, source));
        SampleCorpus.outputs().forEach(one -> store.put(RecordKind.OUTPUTS, one, source));
        SampleCorpus.serviceCases().forEach(one -> store.put(RecordKind.SERVICE_CASES, one, source));
        SampleCorpus.problems().forEach(one -> store.put(RecordKind.PROBLEMS, one, source));
        SampleCorpus.usage().forEach(one -> store.put(RecordKind.PATENT_USAGE, one, source));
    }
}

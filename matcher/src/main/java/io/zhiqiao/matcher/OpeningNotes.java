package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.List;

/** What was found at opening that an operator should know. */
final class OpeningNotes {

    private OpeningNotes() {}

    /** Each in Chinese and English; mostly none. */
    static List<String> of(SearchIndexes indexes, RecordStore records, EmbeddingCache cache) {
        var notes = new ArrayList<String>();
        cache.movedAside()
                .ifPresent(file -> notes.add(
                        "向量缓存损坏，已移至 %s，将重新计算。 The embedding cache was damaged and lies in %s; vectors are made anew."
                                .formatted(file, file)));
        if (records.pending().count() > 0) {
            indexes.rebuildReason()
                    .ifPresent(reason -> notes.add(
                            "索引需要从记录重建：%s。 The index is built anew from the records: %s.".formatted(reason, reason)));
            notes.add("有 %d 条记录等待编入索引。 %d records wait to be indexed."
                    .formatted(records.pending().count(), records.pending().count()));
        }
        return List.copyOf(notes);
    }
}

package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.IndexedExpert;

/** What an engine under the contract has to offer beside its retriever. */
interface FilledEngine extends AutoCloseable {

    CandidateRetriever retriever();

    void put(IndexedExpert expert);

    void remove(ExpertId id);

    /** Makes everything so far visible, in a segment of its own where the engine has such. */
    void refresh();

    /** Joins what the engine keeps apart, as it would do by itself one day. */
    void join();

    @Override
    void close();
}

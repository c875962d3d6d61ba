package io.zhiqiao.engine;

import io.zhiqiao.indexer.IndexProgress;

/** Is told what the engine finds when the service opens it; may be a bean of whoever starts the service. */
public interface OpeningWatcher extends IndexProgress {

    /**
     * What an operator should know.
     *
     * @param note in Chinese and English
     */
    void noted(String note);
}

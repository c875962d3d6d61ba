package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model that is loaded when it is first asked for: most runs never meet an English text. */
public final class LazyEmbedder implements Supplier<Embedder>, AutoCloseable {

    private final EmbeddingModel model;
    private final int intraOpThreads;
    private @Nullable Embedder opened;
    private boolean closed;

    /**
     * Loads nothing yet.
     *
     * @param intraOpThreads see {@link Embedder#open}
     */
    public LazyEmbedder(EmbeddingModel model, int intraOpThreads) {
        this.model = model;
        this.intraOpThreads = intraOpThreads;
    }

    @Override
    public synchronized Embedder get() {
        if (closed) {
            throw new IllegalStateException("向量模型 %1$s 已关闭。\nThe embedding model %s was closed.".formatted(model));
        }
        if (opened == null) {
            opened = Embedder.open(model, intraOpThreads);
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}

package io.zhiqiao.record;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.matcher.Engine;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the indexes up to the records after each change. What is to be indexed stands in the database, so that a change
 * told twice is indexed once, and one told in a process that died is indexed by the next.
 */
@Component
class IndexFollower {

    private final Engine engine;

    IndexFollower(Engine engine) {
        this.engine = engine;
    }

    /** Without a transaction of its own: those who wait for their turn must not each keep a connection from others. */
    @Async
    @TransactionalEventListener
    void follow(RecordsChanged changed) {
        engine.catchUp(IndexProgress.NONE);
    }
}

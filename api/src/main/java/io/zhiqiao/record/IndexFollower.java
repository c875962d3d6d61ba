package io.zhiqiao.record;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineClosedException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the indexes up to the records after each change. What is to be indexed stands in the database, so that a change
 * told twice is indexed once, and one told in a process that died is indexed by the next.
 */
@Component
class IndexFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    private final Engine engine;

    IndexFollower(Engine engine) {
        this.engine = engine;
    }

    /** What could not be indexed when it changed, because the disk failed, is indexed once it works again. */
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        try {
            if (engine.records().pending().count() > 0) {
                engine.catchUp(IndexProgress.NONE);
            }
        } catch (EngineClosedException closed) {
            LOG.debug("The service ends; the next one catches up.", closed);
        }
    }

    /** Without a transaction of its own: those who wait for their turn must not each keep a connection from others. */
    @Async
    @TransactionalEventListener
    void follow(RecordsChanged changed) {
        engine.catchUp(IndexProgress.NONE);
    }
}

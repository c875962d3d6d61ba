package io.zhiqiao.engine;

import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the engine read what matches will ask for, once the service answers; nobody waits for it. */
@Component
final class ReadingAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAhead.class);

    private final Engine engine;

    ReadingAhead(Engine engine) {
        this.engine = engine;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("reading-ahead").daemon().start(this::read);
    }

    private void read() {
        try {
            engine.readAhead();
        } catch (EngineClosedException closed) {
            LOG.debug("The service ended before all experts were read.", closed);
        }
    }
}

package io.zhiqiao.account;

import io.zhiqiao.engine.ZhiqiaoSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the link of the first start into the log. The demo has accounts of its own. */
@Component
class FirstStartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStartNotice.class);

    private final FirstStart firstStart;
    private final ZhiqiaoSettings settings;

    FirstStartNotice(FirstStart firstStart, ZhiqiaoSettings settings) {
        this.firstStart = firstStart;
        this.settings = settings;
    }

    @EventListener
    void tell(ApplicationReadyEvent started) {
        if (settings.demo()) {
            return;
        }
        firstStart.prepare().ifPresent(path -> {
            var environment = started.getApplicationContext().getEnvironment();
            var host =
                    settings.hosts().isEmpty() ? "localhost" : settings.hosts().getFirst();
            var said = FirstStart.invitation(
                    "http://%s:%s%s".formatted(host, environment.getProperty("local.server.port", "8080"), path));
            LOG.warn("{}", said.zh());
            LOG.warn("{}", said.en());
        });
    }
}

package io.zhiqiao.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In the demo everybody looks at the clock of its story. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zhiqiao.demo-story")
class DemoTime {

    @Bean
    @Primary
    StoryClock storyClock(@Qualifier("clock") Clock clock) {
        return new StoryClock(clock);
    }
}

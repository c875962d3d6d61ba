package io.zhiqiao.roster;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roster is one of the pages of a tour. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    private static final int AFTER_PROBLEMS = 20;

    @Bean
    TourTab rosterTab() {
        return new TourTab("roster", AFTER_PROBLEMS);
    }
}

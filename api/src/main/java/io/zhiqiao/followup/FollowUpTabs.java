package io.zhiqiao.followup;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The results' place among the pages of a tour. */
@Configuration(proxyBeanMethods = false)
class FollowUpTabs {

    private static final int AFTER_THE_DAY = 80;

    @Bean
    TourTab resultsTourTab() {
        return new TourTab("results", AFTER_THE_DAY);
    }
}

package io.zhiqiao.onsite;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the day and of the print pack among the pages of a tour. */
@Configuration(proxyBeanMethods = false)
class OnSiteTabs {

    private static final int PACK = 50;
    private static final int DAY = 60;

    @Bean
    TourTab packTourTab() {
        return new TourTab("pack", PACK);
    }

    @Bean
    TourTab dayTourTab() {
        return new TourTab("day", DAY);
    }
}

package io.zhiqiao.report;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The report's place among the pages of a tour. */
@Configuration(proxyBeanMethods = false)
class ReportTab {

    private static final int LAST = 90;

    @Bean
    TourTab reportTourTab() {
        return new TourTab("report", LAST);
    }
}

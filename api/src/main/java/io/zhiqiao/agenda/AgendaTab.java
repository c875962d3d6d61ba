package io.zhiqiao.agenda;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agenda's place among the pages of a tour. */
@Configuration(proxyBeanMethods = false)
class AgendaTab {

    private static final int AFTER_THE_ROSTER = 30;

    @Bean
    TourTab agendaTourTab() {
        return new TourTab("agenda", AFTER_THE_ROSTER);
    }
}

package io.zhiqiao.invite;

import io.zhiqiao.tour.TourTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of a tour on which its experts are invited. */
@Configuration(proxyBeanMethods = false)
class InvitationTab {

    private static final int AFTER_THE_ROSTER = 30;

    @Bean
    TourTab invitationsTab() {
        return new TourTab("invitations", AFTER_THE_ROSTER);
    }
}

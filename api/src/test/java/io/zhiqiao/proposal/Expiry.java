package io.zhiqiao.proposal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Lets days pass for invitations. */
public final class Expiry {

    private Expiry() {}

    /** Does what is due after so many days from now. */
    public static void after(ApplicationContext service, Duration passed) {
        service.getBean(InvitationLimits.class)
                .keepLimits(service.getBean(Clock.class).instant().plus(passed));
    }
}

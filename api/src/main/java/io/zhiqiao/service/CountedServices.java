package io.zhiqiao.service;

import io.zhiqiao.proposal.RecordedServices;
import org.springframework.stereotype.Component;

/** Tells the life cycle of matches how much was served. */
@Component
class CountedServices implements RecordedServices {

    private final ServiceRows services;

    CountedServices(ServiceRows services) {
        this.services = services;
    }

    @Override
    public int of(String matchId) {
        return services.countByMatchId(matchId);
    }
}

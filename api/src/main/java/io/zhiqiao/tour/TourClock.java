package io.zhiqiao.tour;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.TimeLimited;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins an announced tour on its first day, and ends one after its last. */
@Component
class TourClock implements TimeLimited {

    private static final Logger LOG = LoggerFactory.getLogger(TourClock.class);
    private static final Set<TourState> BY_DAY = Set.of(TourState.ANNOUNCED, TourState.RUNNING);

    private final TourRows rows;
    private final Tours tours;
    private final Clock clock;

    TourClock(TourRows rows, Tours tours, Clock clock) {
        this.rows = rows;
        this.tours = tours;
        this.clock = clock;
    }

    @Override
    public void keepLimits(Instant now) {
        var today = now.atZone(clock.getZone()).toLocalDate();
        for (var row : rows.findByStateIn(BY_DAY)) {
            var tour = row.tour();
            if (tour.state() == TourState.ANNOUNCED
                    && tour.firstDay().filter(day -> !day.isAfter(today)).isPresent()) {
                make(tour, "begin");
            } else if (tour.state() == TourState.RUNNING
                    && tour.lastDay().filter(day -> day.isBefore(today)).isPresent()) {
                make(tour, "record");
            }
        }
    }

    private void make(Tour tour, String step) {
        try {
            tours.stepItself(tour, step);
        } catch (RejectedException e) {
            LOG.warn("The tour {} could not make the step {}: {}", tour.tourId(), step, e.getMessage());
        }
    }
}

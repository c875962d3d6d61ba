package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Listens, and holds back a tour of one name as a part of the preparation would. */
@TestConfiguration
class TourEars {

    /** The name of the tour that is held back. */
    static final String NOT_READY = "未备齐";

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    TourGate gate() {
        return (tour, transition) -> transition.equals("lock") && tour.name().equals(NOT_READY)
                ? Optional.of(new Sentence("名单还没有定。", "The roster is not ready."))
                : Optional.empty();
    }

    /** What was published. */
    static final class Heard {

        final List<TourChanged> changed = new ArrayList<>();

        @EventListener
        void changed(TourChanged event) {
            changed.add(event);
        }
    }
}

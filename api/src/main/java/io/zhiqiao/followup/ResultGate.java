package io.zhiqiao.followup;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourGate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The follow-up of a tour goes on, and ends, once every result that is due was written, or why there is none. */
@Component
class ResultGate implements TourGate {

    private final Results results;

    ResultGate(Results results) {
        this.results = results;
    }

    @Override
    public Optional<Sentence> obstacle(Tour tour, String transition) {
        return Moment.before(transition).stream()
                .flatMap(moment -> waits(tour, moment).stream())
                .findFirst();
    }

    private Optional<Sentence> waits(Tour tour, Moment moment) {
        var missing = results.missing(tour.tourId(), moment).size();
        return missing == 0
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "还有 %d 道难题没有填写“%s”的结果。请在“成果”页填写，没有结果的写明原因。"
                                .formatted(missing, moment.title().zh()),
                        "%d problems have no result “%s” yet: write it under “Results”, or say why there is none."
                                .formatted(missing, moment.title().en())));
    }
}

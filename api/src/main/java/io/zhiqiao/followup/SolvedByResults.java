package io.zhiqiao.followup;

import io.zhiqiao.tour.SolvedHere;
import io.zhiqiao.tour.Tours;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the year's plan which problems a tour solved. */
@Component
class SolvedByResults implements SolvedHere {

    private final Results results;
    private final Tours tours;

    SolvedByResults(Results results, Tours tours) {
        this.results = results;
        this.tours = tours;
    }

    @Override
    public Set<String> problems(String tourId) {
        return tours.known(tourId)
                .<Set<String>>map(tour -> new LinkedHashSet<>(results.solvedBy(tour)))
                .orElse(Set.of());
    }
}

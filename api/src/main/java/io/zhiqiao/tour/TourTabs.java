package io.zhiqiao.tour;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of a tour, in their order. */
@Component
public final class TourTabs {

    private static final int PROBLEMS = 10;

    private final ObjectProvider<TourTab> others;

    TourTabs(ObjectProvider<TourTab> others) {
        this.others = others;
    }

    /** All of them; the page of the tour itself has no name. */
    public List<TourTab> all() {
        return Stream.concat(Stream.of(new TourTab("", 0), new TourTab("problems", PROBLEMS)), others.orderedStream())
                .sorted(Comparator.comparingInt(TourTab::order))
                .toList();
    }
}

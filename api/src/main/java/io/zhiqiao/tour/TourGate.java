package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import java.util.Optional;

/** What another part of the preparation knows that a step of a tour has to wait for, for example its agenda. */
public interface TourGate {

    /** What stands in the way of a step, and what to do; empty for nothing. */
    Optional<Sentence> obstacle(Tour tour, String transition);
}

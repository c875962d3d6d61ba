package io.zhiqiao.tour;

import org.jspecify.annotations.Nullable;

/**
 * A tour came into another state.
 *
 * @param tour as it is now
 * @param from the state before
 * @param reason as given; null for none
 */
public record TourMoved(Tour tour, TourState from, @Nullable String reason) {}

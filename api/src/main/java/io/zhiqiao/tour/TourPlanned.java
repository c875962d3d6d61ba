package io.zhiqiao.tour;

/**
 * The plan of a tour was changed; whoever listens within the change may refuse it, for example because a stop that was
 * left out is used.
 *
 * @param before as it was
 * @param after as it is
 */
public record TourPlanned(Tour before, Tour after) {}

package io.zhiqiao.tour;

/**
 * Something that people rely on was changed after the tour was locked; those affected are to be told.
 *
 * @param tourId which tour
 * @param what was changed, in words; no contact data
 * @param reason as given; never blank
 */
public record TourChanged(String tourId, String what, String reason) {}

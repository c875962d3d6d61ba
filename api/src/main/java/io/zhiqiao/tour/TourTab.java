package io.zhiqiao.tour;

/**
 * A page of a tour that another part contributes; its address is the tour's with the name behind it.
 *
 * @param name stable; what it is called stands in the messages under {@code tour.tab.} and this
 * @param order place among the tabs, lower first; the tour itself is 0, its problems 10
 */
public record TourTab(String name, int order) {}

package io.zhiqiao.matcher.rank;

/**
 * What one feature adds to a fit.
 *
 * @param feature which
 * @param value of the feature, in [0, 1]
 * @param points what it adds to the fit, at least 0; over all features these sum to the fit
 */
public record Contribution(Feature feature, double value, double points) {}

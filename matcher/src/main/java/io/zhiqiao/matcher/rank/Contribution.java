package io.zhiqiao.matcher.rank;

import java.util.List;

/**
 * What one feature adds to a fit.
 *
 * @param feature which
 * @param value of the feature, in [0, 1]
 * @param points what it adds to the fit, at least 0; over all features these sum to the fit
 * @param pieces which evidence it comes from, best piece first; their values sum to the value, their points to the
 *     points; empty for a feature whose value is 0
 */
public record Contribution(Feature feature, double value, double points, List<PieceContribution> pieces) {

    /** Copies {@code pieces}. */
    public Contribution {
        pieces = List.copyOf(pieces);
    }
}

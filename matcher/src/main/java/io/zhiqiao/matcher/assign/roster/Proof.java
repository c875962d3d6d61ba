package io.zhiqiao.matcher.assign.roster;

/**
 * How sure it is that nothing better exists.
 *
 * @param proven whether no roster is better in any of the goals, taken in their order
 * @param coverageBound no roster has less of {@link Coverage}
 * @param worstBound no roster with that coverage gives its worst-off problem more, in units per seat times the common
 *     demand; {@link Long#MAX_VALUE} where the worst-off problem was no goal
 * @param totalBound no roster that is as good in the earlier goals as this one has a greater total gain, in units
 */
public record Proof(boolean proven, long coverageBound, long worstBound, long totalBound) {

    /** What is left between a roster and its bound, as a share of the bound; 0 for an optimum. */
    public double gap(long totalGain) {
        return totalBound <= totalGain ? 0 : (totalBound - totalGain) / (double) Math.abs(totalBound);
    }
}

package io.zhiqiao.matcher.assign.roster;

import java.util.BitSet;

/**
 * How many seats of one problem may go to some of its candidates.
 *
 * @param rule the name of the rule that it comes from
 * @param places the candidates that it counts, as places among the pairs of the problem
 * @param most at most so many of them
 */
public record SeatCap(String rule, BitSet places, int most) {

    /** Copies the places. */
    public SeatCap {
        places = (BitSet) places.clone();
    }

    /** The places; a copy. */
    @Override
    public BitSet places() {
        return (BitSet) places.clone();
    }

    /** Whether the candidates of the two are the same, all of the other's, or none of the other's. */
    public boolean isNestedWith(SeatCap other) {
        var both = (BitSet) places.clone();
        both.and(other.places);
        int common = both.cardinality();
        return common == 0 || common == places.cardinality() || common == other.places.cardinality();
    }
}

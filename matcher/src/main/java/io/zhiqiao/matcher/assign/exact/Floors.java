package io.zhiqiao.matcher.assign.exact;

/**
 * What a run of CP-SAT must keep of earlier goals.
 *
 * @param coverageAtMost cost of open seats; {@link Long#MAX_VALUE} for any
 * @param worstAtLeast share of every problem that has somebody, in units per seat times the common demand; 0 for any
 */
record Floors(long coverageAtMost, long worstAtLeast) {

    static final Floors NONE = new Floors(Long.MAX_VALUE, 0);

    Floors withCoverage(long cost) {
        return new Floors(cost, worstAtLeast);
    }

    Floors withWorst(long share) {
        return new Floors(coverageAtMost, share);
    }
}

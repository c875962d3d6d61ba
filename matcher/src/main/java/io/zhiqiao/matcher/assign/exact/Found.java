package io.zhiqiao.matcher.assign.exact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of CP-SAT came to.
 *
 * @param places the experts of each problem as places among its pairs; null if none were found
 * @param optimal whether nothing better exists among the pairs that it looked at; with no places: that there are none
 * @param bound no better value of the goal exists among those pairs: a least cost of coverage, a greatest share, a greatest gain
 */
record Found(@Nullable List<List<Integer>> places, boolean optimal, long bound) {}

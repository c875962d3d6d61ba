package io.zhiqiao.matcher.assign.exact;

/** What one run of CP-SAT makes as good as can be. */
enum Goal {
    /** The least cost of open seats. */
    COVERAGE,
    /** The worst-off problem. */
    WORST,
    /** The total gain, then the use of experts. */
    TOTAL
}

package io.zhiqiao.matcher.assign.advice;

import org.jspecify.annotations.Nullable;

/**
 * A change that would fill seats.
 *
 * @param rule the rule that stands in the way: "load-max", "conflict", "experts", "leader", "invite", or the
 *     name of a quota
 * @param expert whom it is about, as a place in the list of experts; null for nobody by name
 * @param zh what to do, in Chinese
 * @param en what to do, in English
 * @param problemsWithNobody how many problems would still have nobody
 * @param openSeats how many seats would still be open
 * @param totalFit what the total would be, in units
 * @param coverageCost what open seats would cost
 */
public record Relief(
        String rule,
        @Nullable Integer expert,
        String zh,
        String en,
        int problemsWithNobody,
        int openSeats,
        long totalFit,
        long coverageCost) {}

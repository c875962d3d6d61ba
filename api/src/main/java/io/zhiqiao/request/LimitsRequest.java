package io.zhiqiao.request;

import io.zhiqiao.indexer.corpus.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits that an expert sets.
 *
 * @param annualCap services a year at most, 0 to 365
 * @param leave days away; null for none
 * @param paused whether the expert wants no requests for now; null for no
 */
public record LimitsRequest(
        @Nullable Integer annualCap,
        @Nullable List<Period> leave,
        @Nullable Boolean paused) {}

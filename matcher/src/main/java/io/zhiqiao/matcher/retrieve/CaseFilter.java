package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked at.
 *
 * @param kind of this kind; null for all
 * @param industry beginning of a code of GB/T 4754, two signs or more; empty for all
 * @param district empty for all
 */
public record CaseFilter(@Nullable CaseKind kind, String industry, String district) {

    /** Every published case. */
    public static final CaseFilter NONE = new CaseFilter(null, "", "");
}

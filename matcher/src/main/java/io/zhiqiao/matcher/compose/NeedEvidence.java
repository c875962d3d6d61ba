package io.zhiqiao.matcher.compose;

import io.zhiqiao.matcher.rank.Quotation;

/**
 * By what an expert covers a need.
 *
 * @param need which
 * @param quotation the passage that says most of it; of the profile where it is declared only
 */
public record NeedEvidence(Need need, Quotation quotation) {}

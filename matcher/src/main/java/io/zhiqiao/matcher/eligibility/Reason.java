package io.zhiqiao.matcher.eligibility;

/**
 * Why a rule decided as it did, in words that people read.
 *
 * @param rule stable name of the rule, for example {@code "same-employer"}
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record Reason(String rule, String zh, String en) {}

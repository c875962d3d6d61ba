package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.matcher.eligibility.Eligibility.Findings;
import io.zhiqiao.matcher.retrieve.Candidate;

/**
 * A candidate after the rules have spoken.
 *
 * @param candidate what can be scored
 * @param expert the record, without contact data
 * @param findings what the rules said
 */
public record Screened(Candidate candidate, Expert expert, Findings findings) {}

package io.zhiqiao.proposal;

/**
 * What the conditions of a match's life cycle are asked about.
 *
 * @param problemOpen whether experts are still looked for
 * @param inPool whether the expert is in the pool and agreed to be suggested
 * @param onLeave whether the expert is away today
 * @param capLeft whether the expert's annual cap is not used up, or nobody counted
 * @param serviceRecords dated records of service of this match, at least 0
 */
public record MatchFacts(boolean problemOpen, boolean inPool, boolean onLeave, boolean capLeft, int serviceRecords) {}

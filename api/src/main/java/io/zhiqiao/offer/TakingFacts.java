package io.zhiqiao.offer;

/**
 * What the conditions of the life cycle are asked about.
 *
 * @param steps steps that are not left out, at least 0
 * @param openSteps those of them that are not done, at least 0
 * @param problemOpen whether the problem is open
 */
record TakingFacts(int steps, int openSteps, boolean problemOpen) {}

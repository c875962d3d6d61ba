package io.zhiqiao.agenda;

/**
 * What the guards of a meeting are asked about.
 *
 * @param placed whether it has a place and a time
 * @param clashes how many rules it breaks where it is
 * @param begun whether its time has come
 * @param outcomeKnown whether it is known what came of it
 */
record MeetingFacts(boolean placed, int clashes, boolean begun, boolean outcomeKnown) {}

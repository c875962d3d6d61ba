package io.zhiqiao.proposal;

/**
 * A match came into another state.
 *
 * @param match as it is now
 * @param from the state before
 */
public record MatchMoved(Match match, MatchState from) {}

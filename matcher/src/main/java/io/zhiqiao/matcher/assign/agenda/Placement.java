package io.zhiqiao.matcher.assign.agenda;

/**
 * Where and when a meeting is.
 *
 * @param stop place in the list of stops
 * @param table number of the table at the stop, from 1
 * @param slot its first slot, counted from 0 through the whole event
 */
public record Placement(int stop, int table, int slot) {}

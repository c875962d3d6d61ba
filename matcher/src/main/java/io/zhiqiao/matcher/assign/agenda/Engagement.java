package io.zhiqiao.matcher.assign.agenda;

/**
 * Where an expert has to be, for a meeting or a block.
 *
 * @param stop place in the list of stops
 * @param first its first slot
 * @param last its last slot
 */
public record Engagement(int stop, int first, int last) {}

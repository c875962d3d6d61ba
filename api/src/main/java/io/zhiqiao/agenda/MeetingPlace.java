package io.zhiqiao.agenda;

import java.time.Instant;

/**
 * Where and when a meeting is.
 *
 * @param stopId which stop of the tour
 * @param table number of the table, from 1
 * @param startsAt first moment
 * @param endsAt when it is over
 */
public record MeetingPlace(String stopId, int table, Instant startsAt, Instant endsAt) {}

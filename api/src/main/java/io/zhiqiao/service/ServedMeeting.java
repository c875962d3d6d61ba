package io.zhiqiao.service;

import java.time.LocalDate;

/**
 * What an expert served at a meeting of a county tour.
 *
 * @param meetingId which meeting
 * @param expertId who served
 * @param problemId for which problem
 * @param on the day
 * @param hours above 0, at most 24; of a joint visit the problem's share
 * @param content what was done; not blank
 * @param outcome what came of it; may be blank
 */
public record ServedMeeting(
        String meetingId,
        String expertId,
        String problemId,
        LocalDate on,
        double hours,
        String content,
        String outcome) {

    /** How experts serve at a meeting, as the list of service modes names it. */
    static final String MODE = "ON_SITE_DIAGNOSIS";

    private static final double MOST_HOURS = 24;

    /**
     * Checks the hours.
     *
     * @throws IllegalArgumentException if they are out of their range
     */
    public ServedMeeting {
        if (!(hours > 0) || hours > MOST_HOURS) {
            throw new IllegalArgumentException(
                    "The hours (%s) of the meeting (%s) must be above 0 and at most 24.".formatted(hours, meetingId));
        }
    }
}

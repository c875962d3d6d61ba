package io.zhiqiao.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What an expert is asked for; blank for what is not settled yet.
 *
 * @param place where, at most 200 characters
 * @param meetingTime when, in words, at most 200 characters
 * @param effort how much of the expert's time, at most 200 characters
 * @param note anything else, at most 2,000 characters
 */
public record Invitation(
        @Nullable String place,
        @Nullable String meetingTime,
        @Nullable String effort,
        @Nullable String note) {

    /** Nothing is settled. */
    public static final Invitation OPEN = new Invitation("", "", "", "");

    private static final int SHORT_CHARS = 200;
    private static final int NOTE_CHARS = 2000;

    /** Takes what is not said as blank, and cuts what is too long for its column. */
    public Invitation {
        place = cut(place, SHORT_CHARS);
        meetingTime = cut(meetingTime, SHORT_CHARS);
        effort = cut(effort, SHORT_CHARS);
        note = cut(note, NOTE_CHARS);
    }

    static String cut(@Nullable String text, int most) {
        var known = text == null ? "" : text.strip();
        return known.substring(0, Math.min(most, known.length()));
    }
}

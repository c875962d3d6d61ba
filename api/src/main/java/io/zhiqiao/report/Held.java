package io.zhiqiao.report;

import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.agenda.MeetingState;
import java.util.Locale;

/** Which meetings were held. */
final class Held {

    private Held() {}

    /** Whether people met: the meeting is noted as held, and nobody noted that it was not. */
    static boolean isHeld(Meeting meeting) {
        return (meeting.state() == MeetingState.HELD || meeting.state() == MeetingState.RATED)
                && meeting.outcome() != MeetingOutcome.NOT_HELD;
    }

    /** A constant as it stands in an address. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

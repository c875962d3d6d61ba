package io.zhiqiao.onsite;

import io.zhiqiao.agenda.MeetingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A record of a meeting as it was typed; null reads as empty.
 *
 * @param diagnosis what the experts found
 * @param advice what they advise
 * @param nextStep what is done next
 * @param who does it
 * @param dueOn by when, as {@code 2026-12-31}
 * @param outcome what came of it
 */
public record RecordRequest(
        @Nullable String diagnosis,
        @Nullable String advice,
        @Nullable String nextStep,
        @Nullable String who,
        @Nullable String dueOn,
        @Nullable MeetingOutcome outcome) {

    static RecordRequest of(MeetingRecord record) {
        return new RecordRequest(
                record.diagnosis(),
                record.advice(),
                record.nextStep(),
                record.who(),
                record.dueOn() == null ? "" : record.dueOn().toString(),
                record.outcome());
    }

    static RecordRequest empty() {
        return new RecordRequest(null, null, null, null, null, null);
    }

    /** All that was typed, to tell requests with the same key apart. */
    String words() {
        return String.join(
                "\n",
                said(diagnosis),
                said(advice),
                said(nextStep),
                said(who),
                said(dueOn),
                outcome == null ? "" : outcome.name());
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}

package io.zhiqiao.visit;

import io.zhiqiao.lifecycle.Refusals;
import java.time.LocalDate;

/**
 * What is written down of a visit.
 *
 * @param visitedOn the day
 * @param visitors who went, 1 to 400 characters
 * @param met whom they spoke with, at most 400 characters
 * @param notes what was said, at most 8,000 characters
 * @param openQuestions at most 4,000 characters
 */
public record VisitLog(LocalDate visitedOn, String visitors, String met, String notes, String openQuestions) {

    private static final int NAME_CHARS = 400;
    private static final int NOTE_CHARS = 8000;
    private static final int QUESTION_CHARS = 4000;

    /**
     * Checks the values.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if one cannot be taken
     */
    public VisitLog {
        if (visitors.isBlank()) {
            throw Refusals.field("required", "visitors", "请写明谁去的。", "Say who went.");
        }
        atMost("visitors", visitors, NAME_CHARS);
        atMost("met", met, NAME_CHARS);
        atMost("notes", notes, NOTE_CHARS);
        atMost("openQuestions", openQuestions, QUESTION_CHARS);
    }

    private static void atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Refusals.field(
                    "too-long",
                    field,
                    "%s 最多 %d 字。".formatted(field, most),
                    "The %s has at most %d characters.".formatted(field, most));
        }
    }

    /** Keeps notes out of logs. */
    @Override
    public String toString() {
        return "VisitLog[visitedOn=%s, …]".formatted(visitedOn);
    }
}

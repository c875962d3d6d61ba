package io.zhiqiao.onsite;

import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.language.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for everything that a record of a meeting must not say, so that it can be said at once. */
final class RecordCheck {

    static final int LONG_CHARS = 4000;
    static final int STEP_CHARS = 2000;
    static final int WHO_CHARS = 200;
    private static final int MOST_YEARS = 5;

    private RecordCheck() {}

    /**
     * Something that does not pass.
     *
     * @param rule stable name
     * @param field of the record
     * @param value what was sent, for short values; null else
     * @param sentence what is wrong, and what to do
     */
    record Wrong(String rule, String field, @Nullable String value, Sentence sentence) {}

    /**
     * What is wrong, in the order of the form; empty for a record that passes.
     *
     * @param heldOn the day of the meeting: nothing can be due before
     */
    static List<Wrong> of(RecordRequest typed, LocalDate heldOn) {
        var wrong = new ArrayList<Wrong>();
        var outcome = typed.outcome();
        if (outcome == null) {
            add(wrong, "required", "outcome", null, "请选择会面结果（四选一）。", "Choose one of the four outcomes.");
        }
        if (outcome != null && outcome != MeetingOutcome.NOT_HELD && empty(typed.diagnosis())) {
            add(
                    wrong,
                    "required",
                    "diagnosis",
                    null,
                    "请写下专家的诊断；会面没有举行时，结果选“未举行”。",
                    "Write down what the experts found; if the meeting was not held, choose that as its outcome.");
        }
        length(wrong, "diagnosis", typed.diagnosis(), LONG_CHARS, "诊断", "The diagnosis");
        length(wrong, "advice", typed.advice(), LONG_CHARS, "建议", "The advice");
        length(wrong, "nextStep", typed.nextStep(), STEP_CHARS, "下一步", "The next step");
        length(wrong, "who", typed.who(), WHO_CHARS, "负责人", "Who does it");
        next(wrong, typed, outcome);
        due(wrong, typed, heldOn);
        return wrong;
    }

    private static void next(List<Wrong> wrong, RecordRequest typed, @Nullable MeetingOutcome outcome) {
        var step = !empty(typed.nextStep());
        if (outcome == MeetingOutcome.COOPERATION && !step) {
            add(
                    wrong,
                    "cooperation-needs-step",
                    "nextStep",
                    null,
                    "结果为“可合作”时，请写明下一步做什么。",
                    "Where co-operation is possible, say what is done next.");
        }
        if (step && empty(typed.who())) {
            add(wrong, "step-needs-who", "who", null, "写了下一步，请写明由谁负责。", "There is a next step: say who does it.");
        }
        if (step && empty(typed.dueOn())) {
            add(wrong, "step-needs-day", "dueOn", null, "写了下一步，请写明何时完成。", "There is a next step: say by when.");
        }
    }

    private static void due(List<Wrong> wrong, RecordRequest typed, LocalDate heldOn) {
        var text = RecordRequest.said(typed.dueOn());
        if (text.isEmpty()) {
            return;
        }
        try {
            var due = LocalDate.parse(text);
            if (due.isBefore(heldOn) || due.isAfter(heldOn.plusYears(MOST_YEARS))) {
                add(
                        wrong,
                        "due-out-of-range",
                        "dueOn",
                        text,
                        "完成日期（%s）应在会面当天（%s）之后 %d 年内。请改日期。".formatted(text, heldOn, MOST_YEARS),
                        "The day (%s) must be from the meeting (%s) to %d years after: change it."
                                .formatted(text, heldOn, MOST_YEARS));
            }
        } catch (DateTimeException e) {
            add(
                    wrong,
                    "no-date",
                    "dueOn",
                    text,
                    "“%s”不是日期。请按 2026-12-31 的样子填写。".formatted(text),
                    "%s is no date: write it like 2026-12-31.".formatted(text));
        }
    }

    private static void length(List<Wrong> wrong, String field, @Nullable String text, int most, String zh, String en) {
        var chars = RecordRequest.said(text).length();
        if (chars > most) {
            add(
                    wrong,
                    "too-long",
                    field,
                    String.valueOf(chars),
                    "%s最多 %d 字，现有 %d 字。请缩短。".formatted(zh, most, chars),
                    "%s has at most %d characters, not %d: shorten it.".formatted(en, most, chars));
        }
    }

    private static boolean empty(@Nullable String text) {
        return RecordRequest.said(text).isEmpty();
    }

    private static void add(
            List<Wrong> wrong, String rule, String field, @Nullable String value, String zh, String en) {
        wrong.add(new Wrong(rule, field, value, new Sentence(zh, en)));
    }
}

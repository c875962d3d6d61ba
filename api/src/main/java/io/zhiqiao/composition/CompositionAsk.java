package io.zhiqiao.composition;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.compose.CompositionQuestion;
import io.zhiqiao.matcher.compose.CompositionRule;
import io.zhiqiao.matcher.compose.Need;
import io.zhiqiao.matcher.compose.NeedKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a group is asked for.
 *
 * @param needs what it has to cover, each once
 * @param most people at most, 1 to 8
 * @param from first day on which the visit may be
 * @param to last day; at most {@value #MOST_DAYS} working days are looked at
 * @param daysTogether on how many working days all of them have to be free, 1 to 10
 * @param anybody whether others may do what members could
 */
public record CompositionAsk(
        List<Need> needs, int most, LocalDate from, LocalDate to, int daysTogether, boolean anybody) {

    static final int MOST_DAYS = 60;

    private static final int MOST_NEEDS = 20;
    private static final int MOST_TOGETHER = 10;
    private static final int FIRST_DAY = 3;
    private static final int LAST_DAY = 33;
    private static final int USUAL_MOST = 4;

    /**
     * Checks the values.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if one cannot be taken
     */
    public CompositionAsk {
        needs = List.copyOf(new LinkedHashSet<>(needs));
        if (needs.size() > MOST_NEEDS) {
            throw Refusals.field(
                    "too-many",
                    "need",
                    "一次最多要求 %d 项。请只留下必须的。".formatted(MOST_NEEDS),
                    "At most %d needs at a time: keep what is a must.".formatted(MOST_NEEDS));
        }
        between("most", most, CompositionQuestion.MOST_PEOPLE);
        between("daysTogether", daysTogether, MOST_TOGETHER);
        if (to.isBefore(from)) {
            throw Refusals.field("order", "to", "最后一天不能早于第一天。", "The last day must not be before the first.");
        }
    }

    /** What is usually asked: these needs, at most four people, one common day within a month. */
    static CompositionAsk usual(List<Need> needs, LocalDate today) {
        return new CompositionAsk(needs, USUAL_MOST, today.plusDays(FIRST_DAY), today.plusDays(LAST_DAY), 1, false);
    }

    /** The working days that are looked at, in their order. */
    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(MOST_DAYS)
                .toList();
    }

    Set<CompositionRule> rules() {
        var rules = EnumSet.allOf(CompositionRule.class);
        if (anybody) {
            rules.remove(CompositionRule.TEAM_FIRST);
        }
        return rules;
    }

    /**
     * A need as it stands in addresses: its kind, a colon, its name.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if it is none
     */
    static Need need(String written) {
        var at = written.indexOf(':');
        var name = at < 0 ? "" : written.substring(at + 1).strip();
        return Arrays.stream(NeedKind.values())
                .filter(kind -> at > 0 && !name.isEmpty() && kind.name().equals(written.substring(0, at)))
                .findFirst()
                .map(kind -> new Need(kind, name))
                .orElseThrow(() -> Refusals.field(
                        "need",
                        "need",
                        "“%s”不是一项要求。写法：TARGET:指标名、TECHNOLOGY:IPC 小类、PROBLEM_TYPE:难题类型、TERM:技能、WHOLE:难题整体。"
                                .formatted(written),
                        "“%s” is no need. Write TARGET:name, TECHNOLOGY:IPC subclass, PROBLEM_TYPE:type, TERM:skill or WHOLE:problem."
                                .formatted(written)));
    }

    /** Words that were typed, each a skill. */
    static Stream<Need> skills(String typed) {
        return Arrays.stream(typed.split("[，,、；;\\n]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> new Need(NeedKind.TERM, word));
    }

    private static void between(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refusals.field(
                    "range",
                    field,
                    "%s（%d）应在 1 到 %d 之间。".formatted(field, value, most),
                    "The %s (%d) must be between 1 and %d.".formatted(field, value, most));
        }
    }
}

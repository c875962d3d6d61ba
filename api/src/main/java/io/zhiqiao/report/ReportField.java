package io.zhiqiao.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template of a report can be made to say. */
enum ReportField {
    NAME,
    YEAR,
    ISSUE,
    THEME,
    HOSTS,
    PARTNERS,
    DISTRICTS,
    DAYS,
    STOPS,
    EXPERTS,
    FIRMS,
    GUESTS,
    HELD,
    ACCEPTED,
    DOCKED,
    RATE,
    OUTCOMES,
    KINDS,
    AMOUNT,
    LEVELS,
    SOLVED,
    SHARED,
    WANTED_EXPERTS,
    WANTED_SOLVED,
    SATISFACTION,
    ANSWERS,
    COST_PLANNED,
    COST_SPENT,
    CASES,
    ISSUES,
    NEXT_PLAN,
    TODAY;

    /** As it is named in braces. */
    String inBraces() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.inBraces().equals(name))
                .findFirst();
    }
}

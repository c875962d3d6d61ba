package io.zhiqiao.search;

import java.util.List;

/**
 * What the page of experts was asked, by its address: in every list that is not empty, an expert must have one of the
 * values.
 *
 * @param text name, pinyin, initials, organisation or what a person works on; empty for everybody
 * @param byWork whether {@code text} is looked for in what people work on even where a name matches
 * @param district base districts
 * @param team industries of service teams
 * @param type problem types
 * @param order of the list
 * @param page from 1
 */
record ExpertQuestion(
        String text,
        boolean byWork,
        List<String> district,
        List<String> team,
        List<String> type,
        ExpertOrder order,
        int page) {

    ExpertQuestion {
        text = text.strip();
        district = List.copyOf(district);
        team = List.copyOf(team);
        type = List.copyOf(type);
    }

    boolean accepts(ExpertEntry expert) {
        return allows(district, List.of(expert.summary().district()))
                && allows(team, expert.summary().teams())
                && allows(type, expert.problemTypes());
    }

    /** Everybody is listed by name where no other order was asked for. */
    ExpertOrder orderOfList() {
        return text.isEmpty() && order == ExpertOrder.BEST ? ExpertOrder.NAME : order;
    }

    boolean isNarrowed() {
        return !district.isEmpty() || !team.isEmpty() || !type.isEmpty();
    }

    private static boolean allows(List<String> wanted, List<String> values) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }
}

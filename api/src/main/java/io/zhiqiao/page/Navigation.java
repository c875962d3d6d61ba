package io.zhiqiao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Where people of each role work, in the order of their day; the first of their places is their home. */
final class Navigation {

    private static final String ENTERPRISE = "ENTERPRISE";
    private static final String EXPERT = "EXPERT";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String SECRETARY = "SECRETARY";
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** What stands in the bar itself. */
    private static final String BAR = "";

    private static final String PROGRAMMES = "programmes";
    private static final String KEEPING = "keeping";

    private static final List<Place> PLACES = List.of(
            place(BAR, "review", "/review", COORDINATOR, SECRETARY),
            place(BAR, "workbench", "/", COORDINATOR, SECRETARY),
            place(BAR, "desk", "/match/desk", COORDINATOR, SECRETARY),
            place(BAR, "my-problems", "/my/problems", ENTERPRISE),
            place(BAR, "my-requests", "/my/requests", EXPERT),
            place(BAR, "my-meetings", "/my/meetings", ENTERPRISE, EXPERT),
            place(BAR, "my-follow-ups", "/my/follow-ups", ENTERPRISE, EXPERT),
            place(BAR, "my-invitations", "/my/invitations", EXPERT),
            place(BAR, "cases", "/cases", ENTERPRISE, EXPERT),
            place(BAR, "accounts", "/accounts", ADMINISTRATOR),
            place(BAR, "problems", "/problems", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(BAR, "experts", "/experts", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "tours", "/tours", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "teams", "/teams", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "routing", "/routing", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "packages", "/packages", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "visits", "/visits", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(PROGRAMMES, "cases", "/cases", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(KEEPING, "import", "/imports", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place(KEEPING, "audit", "/audit", ADMINISTRATOR));

    private Navigation() {}

    /** The places of who asks, in their groups; none where nobody signed in. */
    static List<NavigationGroup> of(HttpServletRequest request) {
        var groups = new LinkedHashMap<String, List<NavigationEntry>>();
        mine(request)
                .forEach(place -> groups.computeIfAbsent(place.group(), none -> new ArrayList<>())
                        .add(place.entry()));
        return groups.entrySet().stream()
                .map(group -> new NavigationGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Where who asks begins: the office at the workbench, everybody else at their first place. */
    static String home(HttpServletRequest request) {
        var mine = mine(request).map(place -> place.entry().url()).toList();
        return mine.isEmpty() || mine.contains("/") ? "/" : mine.getFirst();
    }

    private static Stream<Place> mine(HttpServletRequest request) {
        return PLACES.stream().filter(place -> place.roles().stream().anyMatch(request::isUserInRole));
    }

    private static Place place(String group, String name, String url, String... roles) {
        return new Place(group, new NavigationEntry(name, url), List.of(roles));
    }

    private record Place(String group, NavigationEntry entry, List<String> roles) {}
}

package io.zhiqiao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where people of each role work, in the order of their day; the first of their places is their home. */
final class Navigation {

    private static final String ENTERPRISE = "ENTERPRISE";
    private static final String EXPERT = "EXPERT";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String SECRETARY = "SECRETARY";
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final List<Place> PLACES = List.of(
            place("review", "/review", COORDINATOR, SECRETARY),
            place("workbench", "/", COORDINATOR, SECRETARY),
            place("desk", "/match/desk", COORDINATOR, SECRETARY),
            place("tours", "/tours", COORDINATOR, SECRETARY),
            place("visits", "/visits", COORDINATOR, SECRETARY),
            place("packages", "/packages", COORDINATOR, SECRETARY),
            place("cases", "/cases", COORDINATOR, SECRETARY),
            place("teams", "/teams", COORDINATOR, SECRETARY),
            place("routing", "/routing", COORDINATOR, SECRETARY),
            place("my-problems", "/my/problems", ENTERPRISE),
            place("my-requests", "/my/requests", EXPERT),
            place("my-meetings", "/my/meetings", ENTERPRISE, EXPERT),
            place("my-follow-ups", "/my/follow-ups", ENTERPRISE, EXPERT),
            place("my-invitations", "/my/invitations", EXPERT),
            place("cases", "/cases", ENTERPRISE, EXPERT),
            place("accounts", "/accounts", ADMINISTRATOR),
            place("audit", "/audit", ADMINISTRATOR),
            place("problems", "/problems", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place("experts", "/experts", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place("import", "/imports", COORDINATOR, SECRETARY, ADMINISTRATOR),
            place("tours", "/tours", ADMINISTRATOR),
            place("visits", "/visits", ADMINISTRATOR),
            place("packages", "/packages", ADMINISTRATOR),
            place("cases", "/cases", ADMINISTRATOR),
            place("teams", "/teams", ADMINISTRATOR),
            place("routing", "/routing", ADMINISTRATOR));

    private Navigation() {}

    /** The places of who asks; none where nobody signed in. */
    static List<NavigationEntry> of(HttpServletRequest request) {
        return PLACES.stream()
                .filter(place -> place.roles().stream().anyMatch(request::isUserInRole))
                .map(Place::entry)
                .toList();
    }

    /** Where who asks begins: the office at the workbench, everybody else at their first place. */
    static String home(HttpServletRequest request) {
        var mine = of(request);
        return mine.isEmpty() || mine.stream().anyMatch(entry -> entry.url().equals("/"))
                ? "/"
                : mine.getFirst().url();
    }

    private static Place place(String name, String url, String... roles) {
        return new Place(new NavigationEntry(name, url), List.of(roles));
    }

    private record Place(NavigationEntry entry, List<String> roles) {}
}

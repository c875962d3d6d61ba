package io.zhiqiao.tour;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of the office reaches which tour, and as what: a coordinator with a district the tours that go there, a secretary
 * those for the industry of the team. Only coordinators change one.
 */
public final class TourReach {

    private TourReach() {}

    /** As what a person reaches a tour; empty for not at all: then they must not learn that it is there. */
    public static Set<Role> roles(Person person, Tour tour) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : person.roles()) {
            if (reaches(person, role, tour.plan())) {
                roles.add(role);
            }
        }
        return Collections.unmodifiableSet(roles);
    }

    /** Whether a person may make or change a tour with such a plan. */
    public static boolean mayWrite(Person person, TourPlan plan) {
        return person.is(Role.COORDINATOR) && reaches(person, Role.COORDINATOR, plan);
    }

    private static boolean reaches(Person person, Role role, TourPlan plan) {
        return switch (role) {
            case COORDINATOR -> within(person.district(), plan.districts());
            case SECRETARY -> plan.industries().isEmpty() || within(person.team(), plan.industries());
            case ADMINISTRATOR -> true;
            case ENTERPRISE, EXPERT, SYSTEM -> false;
        };
    }

    private static boolean within(@Nullable String only, List<String> values) {
        return only == null || values.contains(only);
    }
}

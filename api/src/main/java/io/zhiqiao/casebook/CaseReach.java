package io.zhiqiao.casebook;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.LibraryCase;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is towards a case: the roles that count for it. A published case is read by everybody who signed in; one that
 * is not is there for those only who have a role.
 */
final class CaseReach {

    private CaseReach() {}

    static Set<Role> roles(Person person, LibraryCase told) {
        var counting = EnumSet.noneOf(Role.class);
        for (var role : person.roles()) {
            if (counts(role, person, told)) {
                counting.add(role);
            }
        }
        return counting;
    }

    static boolean mayRead(Person person, LibraryCase told) {
        return told.isPublished() || !roles(person, told).isEmpty();
    }

    /** Whether somebody may know enterprise and people even where they did not agree to be named. */
    static boolean knowsAll(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role != Role.EXPERT);
    }

    private static boolean counts(Role role, Person person, LibraryCase told) {
        return switch (role) {
            case ENTERPRISE -> isOwn(person, told);
            case EXPERT -> isMaker(person, told);
            case COORDINATOR -> within(person.district(), told.subject().district());
            case SECRETARY -> within(person.team(), told.subject().teamIndustry());
            case ADMINISTRATOR -> true;
            case SYSTEM -> false;
        };
    }

    private static boolean isOwn(Person person, LibraryCase told) {
        var enterprise = told.origin().enterprise();
        return enterprise != null
                && enterprise.id() != null
                && enterprise.id().value().equals(person.organisationId());
    }

    private static boolean isMaker(Person person, LibraryCase told) {
        return told.origin().makers().stream()
                .anyMatch(maker ->
                        maker.expertId() != null && maker.expertId().value().equals(person.expertId()));
    }

    private static boolean within(@Nullable String only, String value) {
        return only == null || only.equals(value);
    }
}

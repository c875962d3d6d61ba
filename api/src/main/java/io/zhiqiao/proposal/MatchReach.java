package io.zhiqiao.proposal;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who reaches which match, and as what: an enterprise those of its problems that were proposed to it, an expert the own
 * requests, a coordinator those of the district, a secretary those of the team.
 */
public final class MatchReach {

    private MatchReach() {}

    /** As what a person reaches a problem's matches; empty for not at all. */
    public static Set<Role> roles(Person person, Problem problem) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : person.roles()) {
            if (reaches(person, role, problem)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** As what a person reaches a match; empty for not at all. */
    public static Set<Role> roles(Person person, Match match, Problem problem) {
        var roles = EnumSet.copyOf(person.roles());
        roles.removeIf(role -> !reaches(person, role, match, problem));
        return roles;
    }

    private static boolean reaches(Person person, Role role, Match match, Problem problem) {
        return switch (role) {
            case EXPERT -> match.expertId().equals(person.expertId()) && match.invitedAt() != null;
            case ENTERPRISE -> reaches(person, role, problem) && MatchState.SEEN_BY_ENTERPRISE.contains(match.state());
            default -> reaches(person, role, problem);
        };
    }

    private static boolean reaches(Person person, Role role, Problem problem) {
        return switch (role) {
            case ENTERPRISE -> {
                var enterprise = problem.posting().enterprise();
                yield enterprise != null
                        && enterprise.id() != null
                        && enterprise.id().value().equals(person.organisationId());
            }
            case COORDINATOR ->
                person.district() == null
                        || person.district().equals(problem.posting().district());
            case SECRETARY ->
                person.team() == null
                        || person.team().equals(problem.classification().teamIndustry());
            case ADMINISTRATOR -> true;
            case EXPERT, SYSTEM -> false;
        };
    }
}

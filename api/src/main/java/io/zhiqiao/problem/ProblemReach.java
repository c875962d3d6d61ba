package io.zhiqiao.problem;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody is towards a problem: the roles that count for it. Who has none must not learn that it is there. */
public final class ProblemReach {

    private ProblemReach() {}

    /**
     * The roles of {@code person} that count for {@code problem}; empty for one that they must not see.
     *
     * @param serves whether they work on it as an expert
     */
    public static Set<Role> roles(Person person, Problem problem, boolean serves) {
        var counting = EnumSet.noneOf(Role.class);
        for (var role : person.roles()) {
            if (counts(role, person, problem, serves)) {
                counting.add(role);
            }
        }
        return counting;
    }

    private static boolean counts(Role role, Person person, Problem problem, boolean serves) {
        return switch (role) {
            case ENTERPRISE -> isOwn(person, problem);
            case EXPERT -> serves || isShownToExperts(problem);
            case COORDINATOR -> within(person.district(), problem.posting().district());
            case SECRETARY -> within(person.team(), problem.classification().teamIndustry());
            case ADMINISTRATOR -> true;
            case SYSTEM -> false;
        };
    }

    private static boolean isOwn(Person person, Problem problem) {
        var enterprise = problem.posting().enterprise();
        return enterprise != null
                && enterprise.id() != null
                && enterprise.id().value().equals(person.organisationId());
    }

    private static boolean isShownToExperts(Problem problem) {
        return problem.posting().status().isOpen()
                && problem.engagement().confidentiality() != Confidentiality.NAMED_ONLY;
    }

    private static boolean within(@Nullable String only, String value) {
        return only == null || only.equals(value);
    }
}

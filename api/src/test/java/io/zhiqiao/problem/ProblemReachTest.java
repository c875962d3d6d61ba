package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemReachTest {

    private static final Problem OPEN = problem(ProblemStatus.PUBLISHED, Confidentiality.PUBLIC);

    @Test
    void enterpriseSeesItsOwn() {
        assertThat(roles(person(Role.ENTERPRISE, "Q-1", null, null), OPEN)).containsExactly(Role.ENTERPRISE);
        assertThat(roles(person(Role.ENTERPRISE, "Q-2", null, null), OPEN)).isEmpty();
        assertThat(roles(person(Role.ENTERPRISE, null, null, null), OPEN)).isEmpty();
    }

    @Test
    void coordinatorOfADistrictSeesThatOnly() {
        assertThat(roles(person(Role.COORDINATOR, null, null, null), OPEN)).containsExactly(Role.COORDINATOR);
        assertThat(roles(person(Role.COORDINATOR, null, "璧山区", null), OPEN)).containsExactly(Role.COORDINATOR);
        assertThat(roles(person(Role.COORDINATOR, null, "万州区", null), OPEN)).isEmpty();
    }

    @Test
    void secretarySeesTheTeams() {
        assertThat(roles(person(Role.SECRETARY, null, null, "新能源"), OPEN)).containsExactly(Role.SECRETARY);
        assertThat(roles(person(Role.SECRETARY, null, null, "化工"), OPEN)).isEmpty();
    }

    @Test
    void expertSeesWhatIsOpenOrServed() {
        var expert = person(Role.EXPERT, null, null, null);
        var submitted = problem(ProblemStatus.SUBMITTED, Confidentiality.PUBLIC);
        var named = problem(ProblemStatus.MATCHING, Confidentiality.NAMED_ONLY);

        assertThat(roles(expert, OPEN)).containsExactly(Role.EXPERT);
        assertThat(roles(expert, submitted)).isEmpty();
        assertThat(roles(expert, named)).isEmpty();
        assertThat(ProblemReach.roles(expert, named, true)).containsExactly(Role.EXPERT);
    }

    private static Set<Role> roles(Person person, Problem problem) {
        return ProblemReach.roles(person, problem, false);
    }

    private static Person person(
            Role role, @Nullable String organisationId, @Nullable String district, @Nullable String team) {
        return new Person("a", "login", "名", Set.of(role), organisationId, null, district, team);
    }

    private static Problem problem(ProblemStatus status, Confidentiality confidentiality) {
        return new Problem(
                new ProblemId("P1"),
                "标题",
                "正文",
                new Problem.Classification("", "", "", List.of(), "新能源"),
                Problem.Statement.EMPTY,
                new Problem.Engagement(List.of(), null, null, "", null, null, 1, List.of(), confidentiality),
                new Problem.Posting(
                        new OrganisationRef(new OrganisationId("Q-1"), "渝试有限公司"), "璧山区", "", "", status, null));
    }
}

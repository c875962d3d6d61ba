package io.zhiqiao.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchReachTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Problem PROBLEM = new Problem(
            new ProblemId("P1"),
            "标题",
            "压铸件有气孔",
            new Problem.Classification("", "", "", List.of(), "汽车摩托车"),
            Problem.Statement.EMPTY,
            Problem.Engagement.OPEN,
            new Problem.Posting(
                    new OrganisationRef(new OrganisationId("Q1"), "渝试压铸有限公司"),
                    "璧山区",
                    "",
                    "",
                    ProblemStatus.PUBLISHED,
                    null));

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, Q1, , , , true",
        "ENTERPRISE, Q2, , , , false",
        "ENTERPRISE, , , , , false",
        "EXPERT, , E1, , , true",
        "EXPERT, , E2, , , false",
        "COORDINATOR, , , , , true",
        "COORDINATOR, , , 璧山区, , true",
        "COORDINATOR, , , 万州区, , false",
        "SECRETARY, , , , 汽车摩托车, true",
        "SECRETARY, , , , 新能源, false",
        "ADMINISTRATOR, , , , , true"
    })
    void eachReachesTheOwn(
            Role role,
            @Nullable String organisation,
            @Nullable String expert,
            @Nullable String district,
            @Nullable String team,
            boolean reaches) {
        var person = new Person("a", "a", "a", Set.of(role), organisation, expert, district, team);

        assertThat(MatchReach.roles(person, invited(), PROBLEM).contains(role)).isEqualTo(reaches);
    }

    @ParameterizedTest
    @EnumSource(MatchState.class)
    void enterpriseSeesNobodyBeforeTheProposal(MatchState state) {
        var person = new Person("a", "a", "a", Set.of(Role.ENTERPRISE), "Q1", null, null, null);
        var seen = Set.of(MatchState.CANDIDATE, MatchState.SHORTLISTED, MatchState.EXCLUDED);

        assertThat(MatchReach.roles(person, candidate().in(state, null, null, NOW), PROBLEM)
                        .isEmpty())
                .isEqualTo(seen.contains(state));
    }

    @Test
    void expertSeesNothingBeforeTheInvitation() {
        var person = new Person("a", "a", "a", Set.of(Role.EXPERT), null, "E1", null, null);

        assertThat(MatchReach.roles(person, candidate().in(MatchState.PROPOSED, null, null, NOW), PROBLEM))
                .isEmpty();
    }

    @Test
    void onlyTheRolesThatCountAreGiven() {
        var person = new Person("a", "a", "a", Set.of(Role.ENTERPRISE, Role.COORDINATOR), "Q2", null, "璧山区", null);

        assertThat(MatchReach.roles(person, invited(), PROBLEM)).containsExactly(Role.COORDINATOR);
    }

    private static Match candidate() {
        return Match.candidate("m", "P1", "E1", "r", 0.5, 1, 1, NOW);
    }

    private static Match invited() {
        return candidate().in(MatchState.INVITED, null, null, NOW);
    }
}

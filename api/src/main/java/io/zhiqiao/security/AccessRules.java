package io.zhiqiao.security;

import static io.zhiqiao.account.Role.ADMINISTRATOR;
import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SECRETARY;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.zhiqiao.account.Role;
import java.util.List;
import java.util.Set;

/** Every operation of the service and who may use it, in one place; what is not listed is refused. */
final class AccessRules {

    private static final Set<Role> EVERY_ROLE = Set.of(ENTERPRISE, EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR);
    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY, ADMINISTRATOR);

    /** The first that fits decides. */
    static final List<AccessRule> ALL = List.of(
            AccessRule.anybody(GET, "/assets/**"),
            AccessRule.anybody(GET, "/webjars/**"),
            AccessRule.anybody(null, "/error"),
            AccessRule.anybody(GET, "/sign-in"),
            AccessRule.anybody(GET, "/api/v1/openapi.json"),
            new AccessRule(GET, "/", EVERY_ROLE),
            new AccessRule(POST, "/", OFFICE),
            new AccessRule(null, "/match/**", OFFICE),
            new AccessRule(GET, "/problems", EVERY_ROLE),
            new AccessRule(GET, "/problems/{problemId}", EVERY_ROLE),
            new AccessRule(GET, "/experts", OFFICE),
            new AccessRule(GET, "/experts/**", Set.of(EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            new AccessRule(null, "/import/**", OFFICE),
            new AccessRule(null, "/imports/**", OFFICE),
            // Matches: who sees which is decided by MatchReach.
            new AccessRule(
                    GET, "/problems/{problemId}/experts", Set.of(ENTERPRISE, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            new AccessRule(null, "/matches/**", EVERY_ROLE),
            new AccessRule(null, "/my/requests/**", Set.of(EXPERT)),
            new AccessRule(null, "/my/limits/**", Set.of(EXPERT)),
            new AccessRule(GET, "/my/letter", Set.of(EXPERT)),
            new AccessRule(GET, "/runs/**", OFFICE),
            new AccessRule(POST, "/runs/**", OFFICE),
            new AccessRule(GET, "/gaps", OFFICE),
            new AccessRule(GET, "/api/v1/problems/{problemId}/matches", EVERY_ROLE),
            new AccessRule(POST, "/api/v1/problems/{problemId}/runs", OFFICE),
            new AccessRule(PUT, "/api/v1/problems/{problemId}/turns", OFFICE),
            new AccessRule(PUT, "/api/v1/problems/{problemId}/gap", OFFICE),
            new AccessRule(PUT, "/api/v1/problems/{problemId}/experts/{expertId}/match", OFFICE),
            new AccessRule(null, "/api/v1/runs/**", OFFICE),
            new AccessRule(null, "/api/v1/matches/**", EVERY_ROLE),
            new AccessRule(GET, "/api/v1/gaps", OFFICE),
            new AccessRule(GET, "/api/v1/answers", OFFICE),
            new AccessRule(null, "/api/v1/my/requests", Set.of(EXPERT)),
            new AccessRule(null, "/api/v1/my/limits", Set.of(EXPERT)),
            new AccessRule(GET, "/api/v1/my/services", Set.of(EXPERT)),
            new AccessRule(GET, "/api/v1/problems/**", OFFICE),
            new AccessRule(GET, "/api/v1/experts/**", OFFICE),
            new AccessRule(null, "/api/v1/match/**", OFFICE),
            new AccessRule(null, "/api/v1/search/**", OFFICE),
            new AccessRule(null, "/api/v1/imports/**", OFFICE));

    private AccessRules() {}
}

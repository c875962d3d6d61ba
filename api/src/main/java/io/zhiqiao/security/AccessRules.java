package io.zhiqiao.security;

import static io.zhiqiao.account.Role.ADMINISTRATOR;
import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SECRETARY;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.zhiqiao.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Every operation of the service and who may use it, in one place; what is not listed is refused. */
final class AccessRules {

    private static final Set<Role> EVERY_ROLE = Set.of(ENTERPRISE, EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);
    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY, ADMINISTRATOR);

    private static final Set<Role> FIRM_AND_OFFICE = Set.of(ENTERPRISE, COORDINATOR, SECRETARY, ADMINISTRATOR);
    private static final Set<Role> FIRM_AND_COORDINATORS = Set.of(ENTERPRISE, COORDINATOR);
    private static final Set<Role> FIRM_AND_EXPERTS = Set.of(ENTERPRISE, EXPERT);
    private static final Set<Role> FIRM_EXPERTS_AND_OFFICE = Set.of(ENTERPRISE, EXPERT, COORDINATOR, SECRETARY);
    private static final Set<Role> POSTING = Set.of(ENTERPRISE, COORDINATOR, SECRETARY);
    private static final Set<Role> SCREENING = Set.of(COORDINATOR, SECRETARY);

    /** The first that fits decides. */
    static final List<AccessRule> ALL = List.of(
            AccessRule.anybody(GET, "/assets/**"),
            AccessRule.anybody(GET, "/webjars/**"),
            AccessRule.anybody(null, "/error"),
            AccessRule.anybody(GET, "/sign-in"),
            AccessRule.anybody(null, "/link/{token}"),
            AccessRule.anybody(null, "/set-up/{token}"),
            AccessRule.anybody(GET, "/api/v1/openapi.json"),
            AccessRule.anybody(GET, "/api/v1/openapi.json.yaml"),
            new AccessRule(null, "/account/**", EVERY_ROLE),
            new AccessRule(null, "/api/v1/account/**", EVERY_ROLE),
            new AccessRule(null, "/accounts/**", ADMINISTRATORS),
            new AccessRule(null, "/api/v1/accounts/**", ADMINISTRATORS),
            new AccessRule(GET, "/audit", ADMINISTRATORS),
            new AccessRule(GET, "/api/v1/audit", ADMINISTRATORS),
            new AccessRule(GET, "/", EVERY_ROLE),
            new AccessRule(POST, "/", OFFICE),
            new AccessRule(null, "/match/**", OFFICE),
            new AccessRule(GET, "/problems", EVERY_ROLE),
            new AccessRule(GET, "/problems/options", OFFICE),
            new AccessRule(GET, "/problems/{problemId}", EVERY_ROLE),
            new AccessRule(GET, "/experts", OFFICE),
            new AccessRule(null, "/experts/{expertId}/letters", OFFICE),
            new AccessRule(GET, "/experts/**", Set.of(EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            new AccessRule(null, "/import/**", OFFICE),
            new AccessRule(null, "/imports/**", OFFICE),
            new AccessRule(GET, "/api/v1/problems", OFFICE),
            new AccessRule(POST, "/api/v1/problems", POSTING),
            new AccessRule(POST, "/api/v1/problems/sorted", POSTING),
            new AccessRule(GET, "/api/v1/problems/{problemId}", EVERY_ROLE),
            new AccessRule(PATCH, "/api/v1/problems/{problemId}", POSTING),
            new AccessRule(GET, "/api/v1/problems/{problemId}/journey", FIRM_AND_OFFICE),
            new AccessRule(GET, "/api/v1/problems/{problemId}/history", FIRM_AND_OFFICE),
            new AccessRule(POST, "/api/v1/problems/{problemId}/transitions/{name}", EVERY_ROLE),
            new AccessRule(PUT, "/api/v1/problems/{problemId}/refinement", SCREENING),
            new AccessRule(POST, "/api/v1/problems/{problemId}/refinement/confirmation", POSTING),
            new AccessRule(POST, "/api/v1/problems/{problemId}/refinement/answer", Set.of(ENTERPRISE)),
            // Tours: who sees which is decided by TourReach; an enterprise wishes for its own problems only.
            new AccessRule(null, "/problems/{problemId}/tours/**", Set.of(ENTERPRISE)),
            new AccessRule(POST, "/api/v1/tours/{tourId}/problems", FIRM_AND_COORDINATORS),
            new AccessRule(POST, "/api/v1/tours/{tourId}/problems/{problemId}/withdrawal", FIRM_AND_COORDINATORS),
            // Agendas: who sees which meeting is decided by Meetings.
            new AccessRule(null, "/api/v1/my/meetings", FIRM_AND_EXPERTS),
            new AccessRule(null, "/my/meetings/**", FIRM_AND_EXPERTS),
            new AccessRule(GET, "/api/v1/meetings/{meetingId}/places", OFFICE),
            new AccessRule(PUT, "/api/v1/meetings/{meetingId}/place", Set.of(COORDINATOR)),
            // The day of a tour: who may note whom is decided by OnSite, who writes a record by MeetingRecords.
            AccessRule.anybody(GET, "/tours/worker.js"),
            new AccessRule(null, "/tours/{tourId}/meetings/{meetingId}/record", EVERY_ROLE),
            new AccessRule(POST, "/tours/{tourId}/day/meetings/{meetingId}/stand-ins", Set.of(COORDINATOR)),
            new AccessRule(POST, "/tours/{tourId}/day/**", SCREENING),
            new AccessRule(POST, "/tours/{tourId}/check-in/{code}", SCREENING),
            new AccessRule(POST, "/api/v1/tours/{tourId}/check-ins/**", SCREENING),
            new AccessRule(POST, "/api/v1/tours/{tourId}/absences", SCREENING),
            new AccessRule(POST, "/api/v1/meetings/{meetingId}/stand-ins", Set.of(COORDINATOR)),
            new AccessRule(null, "/api/v1/meetings/**", EVERY_ROLE),
            AccessRule.anybody(GET, "/calendar/{token}.ics"),
            // What comes of tours: who reaches which result is decided by ResultReach; a link opens one survey.
            new AccessRule(null, "/tour-results/**", EVERY_ROLE),
            new AccessRule(null, "/api/v1/tour-results/**", EVERY_ROLE),
            new AccessRule(null, "/my/follow-ups/**", FIRM_AND_EXPERTS),
            new AccessRule(GET, "/api/v1/my/tour-results", FIRM_AND_EXPERTS),
            new AccessRule(null, "/my/surveys/**", FIRM_AND_EXPERTS),
            new AccessRule(null, "/api/v1/my/surveys/**", FIRM_AND_EXPERTS),
            AccessRule.anybody(null, "/survey/{token}"),
            new AccessRule(GET, "/tours/new", Set.of(COORDINATOR)),
            new AccessRule(GET, "/tours/{tourId}/edit", Set.of(COORDINATOR)),
            new AccessRule(GET, "/tours/**", OFFICE),
            new AccessRule(null, "/tours/**", Set.of(COORDINATOR)),
            new AccessRule(GET, "/api/v1/tours/**", OFFICE),
            new AccessRule(null, "/api/v1/tours/**", Set.of(COORDINATOR)),
            new AccessRule(null, "/my/problems/**", Set.of(ENTERPRISE)),
            new AccessRule(null, "/review/**", SCREENING),
            // Teams: who reaches which is decided by TeamReach; which team leads a problem is settled by who screens
            // it.
            new AccessRule(null, "/teams/**", OFFICE),
            new AccessRule(null, "/api/v1/teams/**", OFFICE),
            new AccessRule(POST, "/routing/mendings", Set.of(COORDINATOR)),
            new AccessRule(POST, "/api/v1/routing/mendings", Set.of(COORDINATOR)),
            new AccessRule(GET, "/routing/**", OFFICE),
            new AccessRule(POST, "/routing/{problemId}", SCREENING),
            new AccessRule(GET, "/api/v1/routing/**", OFFICE),
            new AccessRule(PUT, "/api/v1/problems/{problemId}/routing", SCREENING),
            // Matches: who sees which is decided by MatchReach.
            new AccessRule(
                    GET, "/problems/{problemId}/experts", Set.of(ENTERPRISE, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            // Compositions: who reaches which problem is decided by MatchReach.
            new AccessRule(GET, "/problems/{problemId}/composition", OFFICE),
            new AccessRule(POST, "/problems/{problemId}/composition/adoption", SCREENING),
            new AccessRule(POST, "/api/v1/problems/{problemId}/composition/adoption", SCREENING),
            // Packages: who sees which is decided by MatchReach.
            new AccessRule(null, "/problems/{problemId}/packages", FIRM_AND_OFFICE),
            new AccessRule(null, "/taken-packages/**", POSTING),
            new AccessRule(GET, "/packages/**", OFFICE),
            new AccessRule(POST, "/packages/{code}", SCREENING),
            new AccessRule(null, "/api/v1/problems/{problemId}/packages", FIRM_AND_OFFICE),
            new AccessRule(GET, "/api/v1/taken-packages/{takingId}", FIRM_AND_OFFICE),
            new AccessRule(null, "/api/v1/taken-packages/**", POSTING),
            new AccessRule(GET, "/api/v1/packages/**", OFFICE),
            new AccessRule(PUT, "/api/v1/packages/{code}", SCREENING),
            // Cases: who sees which is decided by CaseReach; a published one is everybody's to read.
            new AccessRule(GET, "/problems/{problemId}/cases", EVERY_ROLE),
            new AccessRule(POST, "/problems/{problemId}/case", SCREENING),
            new AccessRule(GET, "/cases/new", POSTING),
            new AccessRule(GET, "/cases/**", EVERY_ROLE),
            new AccessRule(POST, "/cases/{caseId}/naming", FIRM_EXPERTS_AND_OFFICE),
            new AccessRule(POST, "/cases/**", POSTING),
            new AccessRule(GET, "/api/v1/problems/{problemId}/similar-cases", EVERY_ROLE),
            new AccessRule(POST, "/api/v1/problems/{problemId}/case", SCREENING),
            new AccessRule(GET, "/api/v1/cases/**", EVERY_ROLE),
            new AccessRule(PUT, "/api/v1/cases/{caseId}/naming", FIRM_EXPERTS_AND_OFFICE),
            new AccessRule(null, "/api/v1/cases/**", POSTING),
            // Visits: who sees which is decided by VisitReach.
            new AccessRule(GET, "/visits/**", OFFICE),
            new AccessRule(POST, "/visits/**", SCREENING),
            new AccessRule(GET, "/api/v1/visits/**", OFFICE),
            new AccessRule(null, "/api/v1/visits/**", SCREENING),
            // Documents: who sees which is decided by DocumentReach.
            new AccessRule(null, "/problems/{problemId}/documents", EVERY_ROLE),
            new AccessRule(null, "/documents/**", EVERY_ROLE),
            new AccessRule(null, "/api/v1/problems/{problemId}/documents", EVERY_ROLE),
            new AccessRule(null, "/api/v1/documents/**", EVERY_ROLE),
            new AccessRule(null, "/matches/**", EVERY_ROLE),
            new AccessRule(null, "/my/requests/**", Set.of(EXPERT)),
            new AccessRule(null, "/my/limits/**", Set.of(EXPERT)),
            new AccessRule(GET, "/my/letter", Set.of(EXPERT)),
            new AccessRule(null, "/my/letters", Set.of(EXPERT)),
            new AccessRule(GET, "/my/services.xlsx", Set.of(EXPERT)),
            AccessRule.anybody(GET, "/letters/check"),
            AccessRule.anybody(GET, "/api/v1/letters/check"),
            new AccessRule(POST, "/letters/{letterId}/revocation", OFFICE),
            new AccessRule(POST, "/api/v1/letters/{letterId}/revocation", OFFICE),
            new AccessRule(POST, "/api/v1/experts/{expertId}/letters", OFFICE),
            new AccessRule(GET, "/letters/**", Set.of(EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            new AccessRule(null, "/api/v1/my/letters", Set.of(EXPERT)),
            new AccessRule(GET, "/api/v1/letters/**", Set.of(EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            // Invitations to tours: who sees which is decided by TourReach; a link in a letter opens one, for who holds
            // it.
            AccessRule.anybody(null, "/invitation/{token}"),
            new AccessRule(null, "/my/invitations/**", Set.of(EXPERT)),
            new AccessRule(null, "/tour-waves/**", OFFICE),
            new AccessRule(null, "/tour-invitations/**", OFFICE),
            new AccessRule(null, "/api/v1/tour-waves/**", OFFICE),
            new AccessRule(null, "/api/v1/tour-invitations/**", Set.of(EXPERT, COORDINATOR, SECRETARY, ADMINISTRATOR)),
            new AccessRule(GET, "/api/v1/my/invitations", Set.of(EXPERT)),
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
            new AccessRule(null, "/api/v1/imports/**", OFFICE),
            new AccessRule(null, "/api/v1/operations/**", Set.of(ADMINISTRATOR)));

    private AccessRules() {}

    /** Whether an operation is listed, whoever may use it. What is not is refused, as if it were not there. */
    static boolean isListed(HttpServletRequest request) {
        return ALL.stream().anyMatch(rule -> rule.matches(request));
    }

    /**
     * Whether every role may use an operation.
     *
     * @param path as it is declared, with its variables
     */
    static boolean isForEveryRole(String method, String path) {
        return ALL.stream()
                .filter(rule -> rule.matches(method, path.replaceAll("[{}]", "")))
                .findFirst()
                .filter(rule -> rule.isForAnybody() || rule.roles().equals(EVERY_ROLE))
                .isPresent();
    }
}

package io.zhiqiao.routing;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.route.RoutedText;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemLists;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.problem.ProblemTeam;
import io.zhiqiao.team.Team;
import io.zhiqiao.team.Teams;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team leads which problem: what is suggested, what a person settles, and what was settled before. */
@Service
public class ProblemRoutings {

    private static final int REASON_CHARS = 2000;
    private static final int MOST = 200;
    private static final List<ProblemStatus> ON_THE_WAY = List.of(
            ProblemStatus.SUBMITTED,
            ProblemStatus.ACCEPTED,
            ProblemStatus.REFINING,
            ProblemStatus.PUBLISHED,
            ProblemStatus.MATCHING);

    private final ProblemService problems;
    private final ProblemLists lists;
    private final ProblemTeam leading;
    private final Teams teams;
    private final LearnedRouter router;
    private final ProblemRoutingRows rows;
    private final RoutingDecisionRows decisions;
    private final CurrentPerson people;
    private final Clock clock;

    ProblemRoutings(
            ProblemService problems,
            ProblemLists lists,
            ProblemTeam leading,
            Teams teams,
            LearnedRouter router,
            ProblemRoutingRows rows,
            RoutingDecisionRows decisions,
            CurrentPerson people,
            Clock clock) {
        this.problems = problems;
        this.lists = lists;
        this.leading = leading;
        this.teams = teams;
        this.router = router;
        this.rows = rows;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Where a problem stands.
     *
     * @throws RejectedException (404) if there is none for who asks
     */
    @Transactional(readOnly = true)
    public Shown of(String problemId) {
        var known = problems.get(problemId);
        var settled = rows.findById(problemId);
        return new Shown(
                known,
                teams.of(known.problem()).map(Team::industryNumber).orElse(0),
                settled.isPresent(),
                settled.map(ProblemRouting::helperNumbers).orElse(List.of()),
                router.get().route(RoutedText.of(known.problem())),
                leading.maySettle(known),
                decisions.findByProblemIdOrderByDecisionIdDesc(problemId));
    }

    /** Problems on the way whose team nobody settled, for who asks; those without a team as well. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var settled = new HashSet<String>();
        rows.findAll().forEach(row -> settled.add(row.problemId()));
        var learned = router.get();
        return lists.waiting(ON_THE_WAY, MOST).stream()
                .filter(known -> !settled.contains(known.problem().id().value()))
                .filter(known -> isSubmittedHere(known) || hasNoTeam(known.problem()))
                .map(known -> {
                    var text = RoutedText.of(known.problem());
                    return new Waiting(
                            known.problem(),
                            learned.route(text),
                            hasNoTeam(known.problem()) ? learned.unknownCodes(text) : List.of());
                })
                .toList();
    }

    /**
     * Settles which team leads a problem, and which help.
     *
     * @param team number of the team in the newest scheme
     * @param helpers numbers of other teams
     * @param reason why; needed where a settled team is changed
     * @param version of the problem that was read
     * @throws RejectedException (403, 404, 412, 422) if it may not be settled so
     */
    @Transactional
    public void settle(String problemId, int team, List<Integer> helpers, String reason, long version) {
        var known = problems.get(problemId);
        var before = rows.findById(problemId);
        var lead = numbered("team", team);
        helpers.forEach(helper -> numbered("helpers", helper));
        if (helpers.contains(team)) {
            throw Refusals.field("same", "helpers", "牵头的队不能同时是协助的队。", "The team that leads cannot be one that helps.");
        }
        if (before.isPresent() && before.get().team() != team && reason.isBlank()) {
            throw Refusals.field("no-reason", "reason", "转到另一支队时请写明原因。", "Say why it goes to another team.");
        }
        if (reason.length() > REASON_CHARS) {
            throw Refusals.field(
                    "too-long",
                    "reason",
                    "原因最多 %d 个字。".formatted(REASON_CHARS),
                    "The reason has at most %d characters.".formatted(REASON_CHARS));
        }
        var text = RoutedText.of(known.problem());
        var learned = router.get();
        var suggested = learned.route(text);
        var first = suggested.first();
        var from = teams.of(known.problem()).map(Team::industryNumber).orElse(0);
        leading.lead(problemId, lead.name(), reason.strip(), version);
        var helping = helpers.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining("\n"));
        rows.save(new ProblemRouting(
                problemId, team, helping, before.map(ProblemRouting::version).orElse(0L)));
        decisions.save(new RoutingDecision(
                null,
                problemId,
                first.map(Routing.RankedTeam::number).orElse(0),
                first.map(Routing.RankedTeam::confidence).orElse(0.0),
                suggested.weights(),
                from,
                team,
                helping,
                String.join("\n", learned.signs(text)),
                reason.strip(),
                people.get().login(),
                clock.instant()));
    }

    private Team numbered(String field, int number) {
        return teams.current().stream()
                .filter(one -> one.industryNumber() == number)
                .findFirst()
                .orElseThrow(() -> Refusals.field(
                        "unknown",
                        field,
                        "没有编号为 %d 的服务队。".formatted(number),
                        "There is no team with the number %d.".formatted(number)));
    }

    /** Whether it was submitted in the service: what was imported came with its team. */
    private static boolean isSubmittedHere(KnownProblem known) {
        return known.journey().version() > 0 && known.problem().posting().status() != ProblemStatus.MATCHING;
    }

    private static boolean hasNoTeam(Problem problem) {
        return problem.classification().teamIndustry().isEmpty();
    }

    /**
     * Where a problem stands.
     *
     * @param known the problem
     * @param team number of the team that it is with; 0 for none
     * @param settled whether a person settled that
     * @param helpers numbers of the teams that help
     * @param suggestion what would be suggested now
     * @param maySettle whether who asks may settle it
     * @param history decisions, the last first
     */
    public record Shown(
            KnownProblem known,
            int team,
            boolean settled,
            List<Integer> helpers,
            Routing suggestion,
            boolean maySettle,
            List<RoutingDecision> history) {}

    /**
     * A problem that waits for somebody to settle its team.
     *
     * @param problem which
     * @param suggestion what is suggested
     * @param unknownCodes its codes that no team has a prefix of; of those without a team only
     */
    public record Waiting(Problem problem, Routing suggestion, List<String> unknownCodes) {

        /** Whether it is with no team. */
        public boolean isUnmapped() {
            return hasNoTeam(problem);
        }
    }
}

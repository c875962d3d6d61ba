package io.zhiqiao.composition;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.compose.Composer;
import io.zhiqiao.matcher.compose.CompositionQuestion;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.proposal.MatchBoard;
import io.zhiqiao.proposal.MatchState;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.Step;
import io.zhiqiao.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who goes together to a problem, and proposes the people of a group that somebody takes. */
@Service
public class Compositions {

    /** The search may take as long as that; then the best so far is shown, and that it may not be the best. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final MatchBoard board;
    private final MatchSteps steps;
    private final Gathering gathering;
    private final Teams teams;
    private final Names names;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Compositions(
            MatchBoard board,
            MatchSteps steps,
            Gathering gathering,
            Teams teams,
            Names names,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.board = board;
        this.steps = steps;
        this.gathering = gathering;
        this.teams = teams;
        this.names = names;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The problem, for those of the office who work on it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    public Problem problem(String problemId) {
        return reach(problemId).problem();
    }

    private MatchBoard.ReachedProblem reach(String problemId) {
        var reached = board.reach(problemId);
        if (reached.roles().equals(Set.of(Role.ENTERPRISE))) {
            throw RejectedException.notFound("problemId", problemId, "难题", "problem");
        }
        return reached;
    }

    /** What is asked where nobody says otherwise. */
    CompositionAsk usual(Problem problem) {
        return CompositionAsk.usual(PossibleNeeds.musts(problem), LocalDate.now(clock));
    }

    /**
     * The group for a problem.
     *
     * @throws RejectedException (404) if there is no such problem, or it is none of theirs
     */
    public CompositionView view(String problemId, CompositionAsk ask) {
        var problem = problem(problemId);
        var begun = System.nanoTime();
        var gathered = gathering.of(problem, ask, LocalDate.now(clock));
        var composer = new Composer(gathered.question(ask), Deadline.in(LONGEST, () -> false));
        var composition = composer.compose();
        var views = new Views(gathered, ask, names);
        var best = composition.best();
        var notChosen = views.notChosen(composer, best);
        var members = (int) gathered.people().stream()
                .filter(one -> one.prospect().member())
                .count();
        return new CompositionView(
                problemId,
                teams.of(problem).map(team -> team.name()).orElse(null),
                members + gathered.barred().size(),
                gathered.people().size() - members,
                views.needs(composition),
                best == null ? null : views.group(best),
                views.groups(composition.alternatives()),
                views.groups(composition.smaller()),
                notChosen,
                views.barred(),
                composition.proven(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    /** Whether whoever asks may take a group now. */
    public boolean mayAdopt(String problemId) {
        var reached = reach(problemId);
        return isTheirs(reached) && isOpen(reached);
    }

    private static boolean isTheirs(MatchBoard.ReachedProblem reached) {
        return reached.as(Role.COORDINATOR) || reached.as(Role.SECRETARY);
    }

    private static boolean isOpen(MatchBoard.ReachedProblem reached) {
        return reached.problem().posting().status().isOpen();
    }

    /**
     * Takes a group: each of its people is proposed to the enterprise; nobody is contacted.
     *
     * @param expertIds the people, each once
     * @throws RejectedException (403, 404, 409, 422) if one of them cannot be proposed; then none is
     */
    @Transactional
    public List<Match> adopt(String problemId, List<String> expertIds) {
        var reached = reach(problemId);
        if (!isTheirs(reached)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "只有负责这道难题的协调员或服务队秘书可以采用人选。",
                    "A group is taken by the coordinator or team secretary of the problem."));
        }
        if (!isOpen(reached)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-open",
                    "难题不在办理中，不能推荐专家。",
                    "The problem is not open: nobody can be proposed to it."));
        }
        var ids = expertIds.stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > CompositionQuestion.MOST_PEOPLE) {
            throw Refusals.field(
                    "range",
                    "expertIds",
                    "请选择 1 到 %d 位专家。".formatted(CompositionQuestion.MOST_PEOPLE),
                    "Choose 1 to %d experts.".formatted(CompositionQuestion.MOST_PEOPLE));
        }
        var proposed =
                ids.stream().map(id -> proposed(board.candidate(problemId, id))).toList();
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "composition.adopt",
                "problem",
                problemId,
                null,
                String.join(",", ids),
                null));
        return proposed;
    }

    /** The matches of some experts with a problem, as whoever asks sees them. */
    List<Match> of(String problemId, List<String> expertIds) {
        return board.of(problemId).stream()
                .filter(match -> expertIds.contains(match.expertId()))
                .toList();
    }

    /** Who has come further stays there. */
    private Match proposed(Match match) {
        var now = match;
        if (now.state() == MatchState.CANDIDATE) {
            now = steps.make(now.matchId(), Step.of("shortlist"), now.version());
        }
        return now.state() == MatchState.SHORTLISTED
                ? steps.make(now.matchId(), Step.of("propose"), now.version())
                : now;
    }
}

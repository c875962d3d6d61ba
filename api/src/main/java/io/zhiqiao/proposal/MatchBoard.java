package io.zhiqiao.proposal;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.run.RunDeployed;
import io.zhiqiao.run.RunOptions;
import io.zhiqiao.run.Runs;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All matches of a problem: who was suggested, who stands in for whom. */
@Service
public class MatchBoard {

    private static final RunOptions EVERYBODY = new RunOptions(200, null, true);

    private final MatchRows rows;
    private final MatchSteps steps;
    private final Runs runs;
    private final CurrentPerson people;
    private final Audit audit;
    private final Clock clock;

    MatchBoard(MatchRows rows, MatchSteps steps, Runs runs, CurrentPerson people, Audit audit, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.runs = runs;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The problem, as whoever asks reaches it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public ReachedProblem reach(String problemId) {
        return find(problemId).orElseThrow(() -> unknown(problemId));
    }

    /** The problem, if there is one and whoever asks reaches it. */
    @Transactional(readOnly = true)
    public Optional<ReachedProblem> find(String problemId) {
        return steps.problem(problemId)
                .map(problem -> new ReachedProblem(problem, MatchReach.roles(people.get(), problem)))
                .filter(reached -> !reached.roles().isEmpty());
    }

    /**
     * The matches of a problem that whoever asks may see, in the order of their turns.
     *
     * @throws RejectedException (404) if there is no such problem, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public List<Match> of(String problemId) {
        var reached = reach(problemId);
        return rows.findByProblemIdOrderByTurn(problemId).stream()
                .filter(match -> !MatchReach.roles(people.get(), match, reached.problem())
                        .isEmpty())
                .toList();
    }

    /** The requests of an expert: everything that was asked, newest first. */
    @Transactional(readOnly = true)
    public List<Match> ofExpert(String expertId) {
        return rows.findByExpertIdOrderByStateSinceDesc(expertId).stream()
                .filter(match -> match.invitedAt() != null)
                .toList();
    }

    /** Every match of these experts, whoever asks: for counting. */
    @Transactional(readOnly = true)
    public List<Match> countedOfExperts(Collection<String> expertIds) {
        return expertIds.isEmpty() ? List.of() : rows.findByExpertIdIn(expertIds);
    }

    /** Every match of a problem, whoever asks: for counting. */
    @Transactional(readOnly = true)
    public List<Match> countedOf(String problemId) {
        return rows.findByProblemIdOrderByTurn(problemId);
    }

    /**
     * The match of an expert and a problem; where the problem's list does not have the expert, a longer list is made.
     *
     * @throws RejectedException (404, 409) if the expert has nothing in common with the problem, or a rule forbids it
     */
    public Match candidate(String problemId, String expertId) {
        reach(problemId);
        var known = rows.findByProblemIdAndExpertId(problemId, expertId);
        if (known.isPresent()) {
            return known.get();
        }
        if (runs.deployed(problemId).isEmpty()) {
            runs.run(problemId, RunOptions.USUAL);
        }
        return rows.findByProblemIdAndExpertId(problemId, expertId)
                .or(() -> {
                    runs.run(problemId, EVERYBODY);
                    return rows.findByProblemIdAndExpertId(problemId, expertId);
                })
                .orElseThrow(
                        () -> Refusals.field(
                                "not-a-candidate",
                                "expertId",
                                "这位专家与难题没有共同之处，或被规则排除。请看“未列入的专家及原因”。",
                                "The expert has nothing in common with the problem, or a rule forbids it: see who is left out, and why."));
    }

    /** Everybody whom a run lists is a candidate; those who have come further keep their place. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void take(RunDeployed deployed) {
        var run = deployed.run();
        var answer = run.answer();
        if (answer == null) {
            return;
        }
        var turn = rows.findByProblemIdOrderByTurn(run.problemId()).stream()
                .mapToInt(Match::turn)
                .max()
                .orElse(0);
        for (var listed : answer.experts()) {
            turn += take(run.runId(), run.problemId(), listed, turn + 1);
        }
    }

    private int take(String runId, String problemId, ExpertMatch listed, int turn) {
        var expertId = listed.expert().expertId();
        var known = rows.findByProblemIdAndExpertId(problemId, expertId);
        if (known.isEmpty()) {
            rows.save(Match.candidate(
                    UUID.randomUUID().toString(),
                    problemId,
                    expertId,
                    runId,
                    listed.fit(),
                    listed.rank(),
                    turn,
                    clock.instant()));
            return 1;
        }
        known.filter(match -> match.state() == MatchState.CANDIDATE)
                .ifPresent(match -> rows.save(match.suggestedBy(runId, listed.fit(), listed.rank())));
        return 0;
    }

    /**
     * Sets who stands in for whom.
     *
     * @param matchIds every match of the problem that is shortlisted, first the one whose turn is next
     * @throws RejectedException (404, 412, 422) if these are not the shortlisted ones
     */
    @Transactional
    public List<Match> order(String problemId, List<String> matchIds) {
        var reached = reach(problemId);
        if (!reached.as(Role.COORDINATOR) && !reached.as(Role.SECRETARY)) {
            throw unknown(problemId);
        }
        var shortlisted = rows.findByProblemIdOrderByTurn(problemId).stream()
                .filter(match -> match.state() == MatchState.SHORTLISTED)
                .toList();
        var ids = shortlisted.stream().map(Match::matchId).toList();
        if (!new HashSet<>(ids).equals(new HashSet<>(matchIds)) || ids.size() != matchIds.size()) {
            throw Refusals.field(
                    "not-the-shortlist",
                    "matchIds",
                    "入围名单已变化。请刷新后再排序。",
                    "These are not the shortlisted matches: reload, then order them.");
        }
        var turns = shortlisted.stream().map(Match::turn).toList();
        for (var at = 0; at < turns.size(); at++) {
            var match = shortlisted.get(ids.indexOf(matchIds.get(at)));
            if (match.turn() != turns.get(at)) {
                steps.saved(match.inTurn(turns.get(at)));
            }
        }
        audit.add(new Audit.Deed(
                steps.actor(),
                "match.order",
                "problem",
                problemId,
                String.join(",", ids),
                String.join(",", matchIds),
                null));
        return of(problemId);
    }

    private static RejectedException unknown(String problemId) {
        return RejectedException.notFound("problemId", problemId, "难题", "problem");
    }

    /**
     * A problem that somebody reaches.
     *
     * @param problem the problem
     * @param roles as what they reach it; never empty
     */
    public record ReachedProblem(Problem problem, Set<Role> roles) {

        /** Copies the roles. */
        public ReachedProblem {
            roles = Set.copyOf(roles);
        }

        /** Whether they reach it as this. */
        public boolean as(Role role) {
            return roles.contains(role);
        }
    }
}

package io.zhiqiao.offer;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.proposal.MatchBoard;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packages that problems take: tailored by the office, answered by the enterprise, done step by step. */
@Service
public class Takings {

    /** Kind of record in the audit and among the steps. */
    public static final String KIND = "package-taking";

    /** States of a problem in which something can be done for it, also by those who serve it already. */
    private static final Set<ProblemStatus> IN_WORK = EnumSet.of(
            ProblemStatus.ACCEPTED,
            ProblemStatus.REFINING,
            ProblemStatus.PUBLISHED,
            ProblemStatus.MATCHING,
            ProblemStatus.IN_TALKS,
            ProblemStatus.IN_SERVICE,
            ProblemStatus.NO_EXPERT);

    private final TakenRows rows;
    private final Packages packages;
    private final MatchBoard board;
    private final StepJournal journal;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Takings(
            TakenRows rows,
            Packages packages,
            MatchBoard board,
            StepJournal journal,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.board = board;
        this.journal = journal;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A package that a problem takes, for who reaches the problem; an enterprise does not see drafts.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Reached reach(String takingId) {
        return rows.findById(takingId)
                .flatMap(taken -> board.find(taken.problemId()).map(problem -> new Reached(taken, problem)))
                .filter(Reached::isSeen)
                .orElseThrow(() -> RejectedException.notFound("takingId", takingId, "套餐", "package"));
    }

    /**
     * What a problem takes, for who reaches it, the last changed first.
     *
     * @throws RejectedException (404) if there is no such problem, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public List<Reached> of(String problemId) {
        var problem = board.reach(problemId);
        return rows.findByProblemIdOrderByStateSinceDescTakingIdAsc(problemId).stream()
                .map(taken -> new Reached(taken, problem))
                .filter(Reached::isSeen)
                .toList();
    }

    /**
     * Begins to tailor a package for a problem.
     *
     * @throws RejectedException (403, 404, 409) if there is no such template, the problem takes it already, or it is none
     *     of theirs
     */
    @Transactional
    public TakenPackage begin(String problemId, String code) {
        var problem = board.reach(problemId);
        var template = packages.offered(code);
        var known = rows.findByProblemIdOrderByStateSinceDescTakingIdAsc(problemId).stream()
                .anyMatch(taken -> taken.code().equals(code) && taken.state().isOpen());
        officeOnly(problem);
        if (known) {
            throw conflict(
                    "taken-already", "这道难题已有这个套餐在办。请打开那一份。", "The problem has this package already: open that one.");
        }
        var taken = rows.save(TakenPackage.of(
                UUID.randomUUID().toString(), problemId, template, people.get().login(), clock.instant()));
        noted(taken, "begin", null);
        return taken;
    }

    /**
     * Makes a step of the life cycle.
     *
     * @param version the version that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public TakenPackage step(String takingId, String transition, String reason, long version) {
        var reached = reach(takingId, version);
        var taken = reached.taken();
        var inWork = IN_WORK.contains(reached.problem().problem().posting().status());
        var next = Refusals.checked(
                        TakingLifeCycle.TABLE,
                        transition,
                        taken.state(),
                        reached.problem().roles(),
                        reason,
                        taken.facts(inWork))
                .to();
        var given = Reasons.given(reason);
        var now = clock.instant();
        var saved = saved(taken.in(next, now, given == null ? "" : given));
        journal.add(new MadeStep(KIND, takingId, transition, taken.state(), next, actor(), now, given));
        return saved;
    }

    /** As {@link #reach(String)}, for who has read that version. */
    Reached reach(String takingId, long version) {
        var reached = reach(takingId);
        if (reached.taken().version() != version) {
            throw Refusals.stale();
        }
        return reached;
    }

    static void officeOnly(MatchBoard.ReachedProblem problem) {
        if (!problem.as(Role.COORDINATOR) && !problem.as(Role.SECRETARY)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "套餐由负责这道难题的协调员或服务队秘书拟定和登记。",
                    "Packages are tailored and kept by the coordinator or team secretary of the problem."));
        }
    }

    static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, zh, en));
    }

    TakenPackage saved(TakenPackage taken) {
        return Refusals.unlessStale(() -> rows.save(taken));
    }

    void noted(TakenPackage taken, String what, @Nullable String why) {
        audit.add(new Audit.Deed(actor(), KIND + "." + what, KIND, taken.takingId(), null, taken.code(), why));
    }

    private Audit.Actor actor() {
        return people.get().actor(people.origin());
    }

    /**
     * A package that somebody reaches.
     *
     * @param taken the package
     * @param problem its problem, as they reach it
     */
    public record Reached(TakenPackage taken, MatchBoard.ReachedProblem problem) {

        boolean isSeen() {
            return isOffice() || problem.as(Role.ADMINISTRATOR) || taken.state() != TakingState.DRAFT;
        }

        boolean isOffice() {
            return problem.as(Role.COORDINATOR) || problem.as(Role.SECRETARY);
        }
    }
}

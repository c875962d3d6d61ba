package io.zhiqiao.offer;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.document.Documents;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import io.zhiqiao.offer.TakenPackage.TakenStep;
import io.zhiqiao.proposal.MatchBoard;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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

    private static final int RESULT_CHARS = 4000;

    private final TakenRows rows;
    private final Packages packages;
    private final MatchBoard board;
    private final Documents documents;
    private final StepJournal journal;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Takings(
            TakenRows rows,
            Packages packages,
            MatchBoard board,
            Documents documents,
            StepJournal journal,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.board = board;
        this.documents = documents;
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
        var inWork = IN_WORK.contains(
                reached.problem().problem().posting().status());
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

    /**
     * Changes a step while the package is tailored: other days, or left out.
     *
     * @param place of the step, from 0
     * @param reason is shown to the enterprise
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be changed
     */
    @Transactional
    public TakenPackage tailor(String takingId, int place, int days, boolean leftOut, String reason, long version) {
        var taken = tailored(takingId, version);
        var step = at(taken, place);
        PackageEdit.check(step.name(), step.role(), step.document(), days);
        var usual = !leftOut && Integer.valueOf(days).equals(step.usualDays());
        var why = usual ? "" : needed(reason);
        var saved = saved(taken.with(place, step.tailored(days, leftOut, why)));
        noted(saved, "tailor", why);
        return saved;
    }

    /** Adds a step while the package is tailored; as {@link #tailor}. */
    @Transactional
    public TakenPackage add(String takingId, PackageStep step, String reason, long version) {
        var taken = tailored(takingId, version);
        PackageEdit.check(step.name(), step.role(), step.document(), step.days());
        var saved = saved(taken.adding(TakenStep.added(step, needed(reason))));
        noted(saved, "tailor", Reasons.given(reason));
        return saved;
    }

    /** Notes the amount of the contract, on which the price may rest. */
    @Transactional
    public TakenPackage contract(String takingId, @Nullable BigDecimal amount, long version) {
        var reached = reach(takingId, version);
        officeOnly(reached.problem());
        if (!reached.taken().state().isOpen()) {
            throw over();
        }
        if (amount != null && amount.signum() < 0) {
            throw Refusals.field("range", "contract", "合同额不能为负。", "A contract is not negative.");
        }
        var saved = saved(reached.taken().withContract(amount));
        noted(saved, "contract", null);
        return saved;
    }

    /**
     * Notes that a step is done.
     *
     * @param doneOn not after today
     * @param result what came of it
     * @param documentId a document of the problem; needed where the step has to bring one
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be noted
     */
    @Transactional
    public TakenPackage done(
            String takingId, int place, LocalDate doneOn, String result, @Nullable String documentId, long version) {
        var reached = reach(takingId, version);
        var taken = reached.taken();
        officeOnly(reached.problem());
        if (taken.state() != TakingState.ACCEPTED) {
            throw conflict("not-under-way", "企业接受套餐后才能登记结果。", "Results are written once the enterprise has accepted.");
        }
        var step = at(taken, place);
        if (doneOn.isAfter(LocalDate.now(clock))) {
            throw Refusals.field("day", "doneOn", "完成日期不能晚于今天。", "The day must not be after today.");
        }
        if (result.isBlank() || result.length() > RESULT_CHARS) {
            throw Refusals.field(
                    "required", "result", "请写明结果（至多 4000 字）。", "Say what came of it (at most 4,000 characters).");
        }
        var proof = documentId == null || documentId.isBlank() ? null : documentId;
        if (!step.document().isEmpty() && proof == null) {
            throw Refusals.field(
                    "document-missing",
                    "documentId",
                    "这一步要有“%s”。请先在难题文件中上传，再选它。".formatted(step.document()),
                    "This step has to bring “%s”: upload it to the problem, then choose it."
                            .formatted(step.document()));
        }
        if (proof != null && !documents.standsOf(taken.problemId(), proof)) {
            throw Refusals.field(
                    "document-unknown",
                    "documentId",
                    "这道难题没有这份文件。请重新选择。",
                    "The problem has no such document: choose another.");
        }
        var saved = saved(taken.with(place, step.done(doneOn, result.strip(), proof)));
        noted(saved, "done", null);
        return saved;
    }

    private Reached reach(String takingId, long version) {
        var reached = reach(takingId);
        if (reached.taken().version() != version) {
            throw Refusals.stale();
        }
        return reached;
    }

    private TakenPackage tailored(String takingId, long version) {
        var reached = reach(takingId, version);
        officeOnly(reached.problem());
        if (reached.taken().state() != TakingState.DRAFT) {
            throw conflict(
                    "not-a-draft", "套餐已推荐。要改步骤请先收回。", "The package is proposed: take it back to change its steps.");
        }
        return reached.taken();
    }

    private static TakenStep at(TakenPackage taken, int place) {
        if (place < 0 || place >= taken.steps().size()) {
            throw RejectedException.notFound("place", String.valueOf(place), "步骤", "step");
        }
        return taken.steps().get(place);
    }

    private static String needed(String reason) {
        var given = Reasons.given(reason);
        if (given == null) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "与套餐不同的地方请写明原因，企业会看到。",
                    "Say why it differs from the package; the enterprise will read it.");
        }
        return given;
    }

    private static void officeOnly(MatchBoard.ReachedProblem problem) {
        if (!problem.as(Role.COORDINATOR) && !problem.as(Role.SECRETARY)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "套餐由负责这道难题的协调员或服务队秘书拟定和登记。",
                    "Packages are tailored and kept by the coordinator or team secretary of the problem."));
        }
    }

    private static RejectedException over() {
        return conflict("over", "这个套餐已结束，不能再改。", "The package is over: nothing of it can be changed.");
    }

    private static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, zh, en));
    }

    private TakenPackage saved(TakenPackage taken) {
        return Refusals.unlessStale(() -> rows.save(taken));
    }

    private void noted(TakenPackage taken, String what, @Nullable String why) {
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

package io.zhiqiao.problem;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.lifecycle.Transition;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads problems through their life cycle: what a step changes is written with its history and audit, or not at all. */
@Service
public class ProblemService {

    /** Names problems in the history and in the audit. */
    public static final String KIND = "problem";

    private final ProblemReading reading;
    private final ProblemWriting writing;
    private final LifeCycleSteps steps;
    private final StepJournal journal;
    private final ObjectProvider<TeamSuggestion> teams;
    private final Clock clock;

    ProblemService(
            ProblemReading reading,
            ProblemWriting writing,
            LifeCycleSteps steps,
            StepJournal journal,
            ObjectProvider<TeamSuggestion> teams,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.steps = steps;
        this.journal = journal;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * A problem, for who may see it.
     *
     * @throws RejectedException (404) if there is none, or who asks must not see it
     */
    @Transactional(readOnly = true)
    public KnownProblem get(String problemId) {
        return reading.get(problemId);
    }

    /** What who asks may try next with a problem. */
    @Transactional(readOnly = true)
    public List<Transition<ProblemStatus, ProblemFacts>> next(KnownProblem known) {
        var doer = reading.doer(known);
        var facts = reading.facts(known, doer);
        return ProblemLifeCycle.TABLE.next(known.problem().posting().status(), doer.roles()).stream()
                .filter(transition -> !transition.name().equals("undo") || facts.justDecided())
                .toList();
    }

    /** Whether who asks reads the texts that were written on the way: everybody but experts. */
    @Transactional(readOnly = true)
    public boolean mayReadTexts(KnownProblem known) {
        return reading.doer(known).roles().stream().anyMatch(role -> role != Role.EXPERT);
    }

    /** What happened to a problem, oldest first. */
    @Transactional(readOnly = true)
    public List<LifeCycleStep> history(String problemId) {
        return steps.of(KIND, reading.get(problemId).problem().id().value());
    }

    /**
     * Makes a step for who asks.
     *
     * @param transition name of the transition
     * @param reason as given; blank for none
     * @param version {@linkplain KnownProblem#version of the problem} that was read
     * @throws RejectedException if the step must not be made (403, 404, 409, 422), or the problem changed since (412)
     */
    @Transactional
    public KnownProblem make(String problemId, String transition, String reason, long version) {
        return make(problemId, new Wanted(transition, reason, ""), version);
    }

    /** As {@link #make(String, String, String, long)}, for steps that lead to something else. */
    @Transactional
    public KnownProblem make(String problemId, Wanted wanted, long version) {
        var known = reading.get(problemId, version);
        return make(known, wanted, reading.doer(known));
    }

    /** Makes a step at the end of a time limit. */
    @Transactional
    public KnownProblem makeBySystem(String problemId, String transition, String reason) {
        var known = reading.find(problemId)
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "难题", "problem"));
        return make(known, new Wanted(transition, reason, ""), Doer.SYSTEM);
    }

    /** Makes a step that follows from another record, if it may be made. Returns whether it was. */
    boolean makeIfAllowed(KnownProblem known, String transition, String reason, Doer doer) {
        var state = known.problem().posting().status();
        try {
            ProblemLifeCycle.TABLE.check(transition, state, doer.roles(), reason, reading.facts(known, doer));
        } catch (TransitionRefusedException refused) {
            return false;
        }
        make(known, new Wanted(transition, reason, ""), doer);
        return true;
    }

    /** Keeps that those who could go on were reminded of it. */
    @Transactional
    public void remind(String problemId) {
        reading.find(problemId).ifPresent(known -> {
            writing.write(known, known.problem(), known.journey().reminded(clock.instant()));
            writing.audit(
                    Doer.SYSTEM,
                    "remind",
                    problemId,
                    null,
                    known.problem().posting().status().name());
        });
    }

    private KnownProblem make(KnownProblem known, Wanted wanted, Doer doer) {
        var state = known.problem().posting().status();
        var made = checked(known, wanted, doer);
        var problem = ChangedProblem.inState(withTeam(publishedText(known, made), made), made.to());
        var written = writing.write(known, problem, journey(known, made, wanted, doer));
        var id = problem.id().value();
        journal.add(new MadeStep(
                KIND,
                id,
                made.name(),
                state,
                made.to(),
                doer.actor(),
                clock.instant(),
                wanted.reason().isBlank() ? null : wanted.reason()));
        return written;
    }

    private Transition<ProblemStatus, ProblemFacts> checked(KnownProblem known, Wanted wanted, Doer doer) {
        var made = Refusals.checked(
                ProblemLifeCycle.TABLE,
                wanted.transition(),
                known.problem().posting().status(),
                doer.roles(),
                wanted.reason(),
                reading.facts(known, doer));
        checkTarget(known, wanted);
        return made;
    }

    private void checkTarget(KnownProblem known, Wanted wanted) {
        if (wanted.transition().equals("transfer") && wanted.target().isBlank()) {
            throw missing("请写明转办给哪个单位或项目。", "Say which office or programme goes on with it.");
        }
        if (wanted.transition().equals("merge")) {
            var into = wanted.target().strip();
            if (into.isEmpty() || into.equals(known.problem().id().value())) {
                throw missing("请写明并入哪一道难题（编号），不能是它自己。", "Give the id of another problem to merge this one into.");
            }
            reading.get(into);
        }
    }

    private static RejectedException missing(String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-target", "target", null, new Sentence(zh, en)));
    }

    /** The refined text takes the place of the first one when it is published; the own words stay beside it. */
    private static Problem publishedText(KnownProblem known, Transition<ProblemStatus, ProblemFacts> made) {
        var refinement = known.journey().refinement();
        return made.to() == ProblemStatus.PUBLISHED && refinement != null
                ? ChangedProblem.worded(known.problem(), refinement.title(), refinement.text())
                : known.problem();
    }

    /** What is sent without a team gets the one that is suggested, so that its secretary sees it. */
    private Problem withTeam(Problem problem, Transition<ProblemStatus, ProblemFacts> made) {
        return made.to() == ProblemStatus.SUBMITTED
                        && problem.classification().teamIndustry().isEmpty()
                ? teams.stream()
                        .flatMap(suggestion -> suggestion.of(problem).stream())
                        .findFirst()
                        .map(team -> ChangedProblem.ledBy(problem, team))
                        .orElse(problem)
                : problem;
    }

    private ProblemJourney journey(
            KnownProblem known, Transition<ProblemStatus, ProblemFacts> made, Wanted wanted, Doer doer) {
        var problem = known.problem();
        var entered = known.journey()
                .entered(clock.instant(), doer.isOffice() ? doer.actor().login() : null);
        return switch (made.name()) {
            case "publish" ->
                entered.keeping(new ProblemJourney.Original(
                        problem.title(), problem.statement().currentProblem()));
            // What was refined may not be what is said now.
            case "submit", "resume" -> entered.refined(null);
            case "merge" -> entered.goneTo(wanted.target().strip(), null);
            case "transfer" -> entered.goneTo(null, wanted.target().strip());
            default -> entered;
        };
    }

    /**
     * A step that somebody wants to make.
     *
     * @param transition name of the transition
     * @param reason as given; blank for none
     * @param target the problem to merge into, or who goes on with it; blank for other steps
     */
    public record Wanted(String transition, String reason, String target) {}
}

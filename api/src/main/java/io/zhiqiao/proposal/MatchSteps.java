package io.zhiqiao.proposal;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds matches and brings them from state to state, as the life cycle allows to whoever asks. */
@Service
public class MatchSteps {

    private static final Set<Role> SERVICE = Set.of(Role.SYSTEM);
    private static final int REASON_CHARS = 2000;

    private final MatchRows rows;
    private final AnswerRows answers;
    private final AcceptedRecords records;
    private final RecordedServices services;
    private final Audit audit;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchSteps(
            MatchRows rows,
            AnswerRows answers,
            AcceptedRecords records,
            RecordedServices services,
            Audit audit,
            CurrentPerson people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.records = records;
        this.services = services;
        this.audit = audit;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A match as whoever asks sees it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Reached reach(String matchId) {
        var match = rows.findById(matchId).orElseThrow(() -> unknown(matchId));
        return reach(List.of(match)).stream().findFirst().orElseThrow(() -> unknown(matchId));
    }

    /** Those of the matches that whoever asks reaches, each as they see it. */
    @Transactional(readOnly = true)
    public List<Reached> reach(List<Match> matches) {
        var person = people.get();
        var problems = new HashMap<String, Optional<Problem>>();
        var reached = new ArrayList<Reached>();
        for (var match : matches) {
            problems.computeIfAbsent(match.problemId(), this::problem)
                    .map(problem -> new Reached(match, problem, MatchReach.roles(person, match, problem)))
                    .filter(one -> !one.roles().isEmpty())
                    .ifPresent(reached::add);
        }
        return reached;
    }

    /**
     * Makes a step.
     *
     * @param version the version of the match that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public Match make(String matchId, Step step, long version) {
        var reached = reach(matchId);
        if (reached.match().version() != version) {
            throw Refusals.stale();
        }
        return moved(reached, step, actor());
    }

    /** Makes a step of the service itself, for example at the end of a time limit. */
    @Transactional
    public Match makeItself(Match match, String transition) {
        var problem = problem(match.problemId()).orElseThrow(() -> unknown(match.matchId()));
        return moved(new Reached(match, problem, SERVICE), Step.of(transition), Audit.Actor.SYSTEM);
    }

    private Match moved(Reached reached, Step step, Audit.Actor actor) {
        var match = reached.match();
        var next = checked(reached, step);
        checkReason(step);
        var now = clock.instant();
        var words = step.reason() == null ? null : Invitation.cut(step.reason(), REASON_CHARS);
        var moved = match.in(next, step.reasonCode(), words, now);
        if (next == MatchState.INVITED && step.invitation() != null) {
            moved = moved.asking(step.invitation());
        }
        if (next == MatchState.ACCEPTED) {
            moved = moved.allowingContact(Boolean.TRUE.equals(step.contactAllowed()));
        }
        var saved = saved(moved);
        audit.add(new Audit.Deed(
                actor,
                "match." + step.transition(),
                "match",
                match.matchId(),
                match.state().name(),
                next.name(),
                step.givenReason().isBlank() ? null : step.givenReason()));
        after(match.state(), saved, reached.problem());
        return saved;
    }

    private void after(MatchState from, Match match, Problem problem) {
        if (match.state() == MatchState.DECLINED) {
            var reason = MatchReason.valueOf(String.valueOf(match.reasonCode()));
            answers.save(new MatchAnswer(
                    null,
                    match.matchId(),
                    null,
                    match.problemId(),
                    match.expertId(),
                    reason,
                    reason.feeds(),
                    match.reason() == null ? "" : match.reason(),
                    match.stateSince()));
        }
        if (match.state() == MatchState.DECLINED || match.state() == MatchState.EXPIRED) {
            pullNext(problem);
        }
        events.publishEvent(new MatchMoved(match, from));
    }

    /** The next who stands in is proposed; whether to invite, a person decides. */
    private void pullNext(Problem problem) {
        var all = rows.findByProblemIdOrderByTurn(problem.id().value());
        var waiting = all.stream().anyMatch(match -> match.state() == MatchState.PROPOSED);
        if (waiting || !problem.posting().status().isOpen()) {
            return;
        }
        all.stream()
                .filter(match -> match.state() == MatchState.SHORTLISTED)
                .filter(match -> facts(match, problem).inPool())
                .findFirst()
                .ifPresent(match -> makeItself(match, "propose"));
    }

    private MatchState checked(Reached reached, Step step) {
        var facts = facts(reached.match(), reached.problem());
        return Refusals.checked(
                        MatchLifeCycle.TABLE,
                        step.transition(),
                        reached.match().state(),
                        reached.roles(),
                        step.givenReason(),
                        facts)
                .to();
    }

    private static void checkReason(Step step) {
        var code = step.reasonCode();
        MatchReason.check(step.transition(), code);
        if (MatchReason.OTHER.name().equals(code)
                && (step.reason() == null || step.reason().isBlank())) {
            throw Refusals.field(
                    "reason-in-words", "reason", "选择“其他”时请写明原因。", "With “other”, say the reason in words.");
        }
    }

    private MatchFacts facts(Match match, Problem problem) {
        var expert = records.find(RecordKind.EXPERTS, match.expertId()).map(found -> found.record());
        return new MatchFacts(
                problem.posting().status().isOpen(),
                expert.filter(MatchSteps::inPool).isPresent(),
                expert.filter(this::onLeave).isPresent(),
                expert.filter(MatchSteps::capLeft).isPresent(),
                services.of(match.matchId()));
    }

    private static boolean inPool(Expert expert) {
        var standing = expert.standing();
        var consents = standing.consents();
        return standing.poolStatus() == PoolStatus.ACTIVE && (consents == null || consents.contains(Consent.MATCHING));
    }

    private boolean onLeave(Expert expert) {
        var today = LocalDate.now(clock);
        return expert.service().leave().stream().anyMatch(leave -> leave.contains(today));
    }

    private static boolean capLeft(Expert expert) {
        var cap = expert.service().annualCap();
        var used = expert.service().usedThisYear();
        return cap == null || used == null || used < cap;
    }

    Match saved(Match match) {
        return Refusals.unlessStale(() -> rows.save(match));
    }

    Optional<Problem> problem(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId).map(found -> found.record());
    }

    Audit.Actor actor() {
        return people.get().actor(people.origin());
    }

    /** What may be tried next by these roles. */
    static List<String> next(Match match, Set<Role> roles) {
        return MatchLifeCycle.TABLE.next(match.state(), roles).stream()
                .map(transition -> transition.name())
                .toList();
    }

    private static RejectedException unknown(@Nullable String matchId) {
        return RejectedException.notFound("matchId", String.valueOf(matchId), "匹配", "match");
    }

    /**
     * A match that somebody reaches.
     *
     * @param match the match
     * @param problem its problem
     * @param roles as what they reach it; never empty
     */
    public record Reached(Match match, Problem problem, Set<Role> roles) {

        /** Copies the roles. */
        public Reached {
            roles = Set.copyOf(roles);
        }

        /** Names of what may be tried next. */
        public List<String> next() {
            return MatchSteps.next(match, roles);
        }

        /** Whether they reach it as this. */
        public boolean as(Role role) {
            return roles.contains(role);
        }
    }
}

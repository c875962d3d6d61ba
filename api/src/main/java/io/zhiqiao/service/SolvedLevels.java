package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far a problem is solved, as the sides of a match state and confirm it. */
@Service
public class SolvedLevels {

    /** As many ids as a row holds. */
    private static final int MOST_PROOFS = 40;

    private final LevelRows levels;
    private final BothSides sides;
    private final Documents documents;
    private final IdempotentRequests requests;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    SolvedLevels(
            LevelRows levels,
            BothSides sides,
            Documents documents,
            IdempotentRequests requests,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.levels = levels;
        this.sides = sides;
        this.documents = documents;
        this.requests = requests;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The level of “solved” of a problem; empty before anything was stated. */
    @Transactional(readOnly = true)
    public Optional<SolvedLevel> level(String problemId) {
        return levels.findFirstByProblemIdOrderByLevelIdDesc(problemId);
    }

    /** Problems for which a solution with a document was stated at some time, by id; what holds now may be lower. */
    @Transactional(readOnly = true)
    public List<String> provenProblems() {
        return levels.problemsFrom(Ladder.DOCUMENT_FROM);
    }

    /**
     * States how far the problem is solved.
     *
     * @throws RejectedException (404, 409, 422) if the level is none, or its document is missing
     */
    @Transactional
    public SolvedLevel state(String matchId, LevelRequest wanted) {
        var reached = sides.together(matchId);
        return stated(
                new Claim(reached.match().problemId(), matchId, null, reached.as(Role.ENTERPRISE)),
                wanted,
                id -> documents.stands(DocumentOwner.match(matchId), id));
    }

    /**
     * The level that a tour brought a problem to. Belongs to the transaction of whoever checked that it may be stated.
     *
     * @param byEnterprise whether the enterprise itself states it
     * @throws RejectedException (422) if the level is none, or its document is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SolvedLevel stateAtTour(String tourId, String problemId, boolean byEnterprise, LevelRequest wanted) {
        return stated(
                new Claim(problemId, null, tourId, byEnterprise), wanted, id -> documents.standsOf(problemId, id));
    }

    /** A level by its id. */
    @Transactional(readOnly = true)
    public Optional<SolvedLevel> stated(long levelId) {
        return levels.findById(levelId);
    }

    private SolvedLevel stated(Claim claim, LevelRequest wanted, Predicate<String> stands) {
        var level = wanted.level() == null ? -1 : wanted.level();
        if (!Ladder.has(level)) {
            throw Refusals.field("range", "level", "解决程度请填 0 到 6。", "The level must be 0 to 6.");
        }
        var proofs = proofs(level, wanted.documents() == null ? List.of() : wanted.documents(), stands);
        var login = people.get().login();
        var former = level(claim.problemId());
        var stated = levels.save(new SolvedLevel(
                null,
                claim.problemId(),
                claim.matchId(),
                claim.tourId(),
                level,
                String.join("\n", proofs),
                Services.text("note", wanted.note()),
                login,
                clock.instant(),
                claim.byEnterprise() ? login : null,
                claim.byEnterprise() ? clock.instant() : null));
        audited(
                "level.state",
                "problem",
                stated.problemId(),
                former.map(one -> String.valueOf(one.level())).orElse(null),
                String.valueOf(level));
        return stated;
    }

    /** The documents that prove the level, each once. */
    private static List<String> proofs(int level, List<String> given, Predicate<String> stands) {
        var proofs = given.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (level >= Ladder.DOCUMENT_FROM && proofs.isEmpty()) {
            throw Refusals.field(
                    "document-missing",
                    "documents",
                    "3 级（已提出方案）及以上须有证明文件。请先在“文件”中上传，再选中它。",
                    "From level 3 (solution proposed) on a document is needed: add it under “Documents”, then tick it.");
        }
        if (proofs.size() > MOST_PROOFS || !proofs.stream().allMatch(stands)) {
            throw Refusals.field(
                    "document-unknown",
                    "documents",
                    "所选文件不属于这次匹配（或这道难题），或已撤回。请刷新页面后重新选择。",
                    "A chosen document is none of this match or problem, or was withdrawn: reload, then choose again.");
        }
        return proofs;
    }

    /**
     * As {@link #state}, once for each key: sent again, it answers with the level that holds.
     *
     * @param requestKey by which a repeated request is known; null for none
     */
    @Transactional
    public SolvedLevel stateOnce(String matchId, LevelRequest wanted, @Nullable String requestKey) {
        var problemId = sides.reach(matchId).match().problemId();
        requests.once(
                people.get().login(),
                "level.state " + matchId,
                requestKey,
                wanted.toString(),
                () -> String.valueOf(state(matchId, wanted).level()));
        return level(problemId).orElseThrow();
    }

    /**
     * The enterprise confirms the level that was stated.
     *
     * @param level the level that it saw
     * @throws RejectedException (403, 404, 409) if it is not the enterprise, or another level was stated since
     */
    @Transactional
    public SolvedLevel confirm(String matchId, int level) {
        var reached = sides.together(matchId);
        if (!reached.as(Role.ENTERPRISE)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "enterprise-only",
                    "解决程度由企业确认。",
                    "The level is confirmed by the enterprise."));
        }
        return confirmed(reached.match().problemId(), level);
    }

    /**
     * The enterprise confirms the level of its problem. Belongs to the transaction of whoever checked that it is theirs.
     *
     * @param level the level that it saw
     * @throws RejectedException (412) if another level was stated since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SolvedLevel confirmed(String problemId, int level) {
        var stated = level(problemId).filter(one -> one.level() == level).orElseThrow(Refusals::stale);
        if (stated.confirmedAt() != null) {
            return stated;
        }
        var confirmed = levels.save(stated.confirmed(people.get().login(), clock.instant()));
        audited("level.confirm", "problem", confirmed.problemId(), null, String.valueOf(level));
        return confirmed;
    }

    private void audited(String action, String kind, String id, @Nullable String oldValue, @Nullable String newValue) {
        audit.add(new Audit.Deed(people.get().actor(people.origin()), action, kind, id, oldValue, newValue, null));
    }

    private record Claim(
            String problemId,
            @Nullable String matchId,
            @Nullable String tourId,
            boolean byEnterprise) {}

    /**
     * A level that is stated.
     *
     * @param level 0 to 6
     * @param documents ids of documents of the match, or of the problem of a tour and what was added there, that prove it; needed from 3 on
     * @param note what was reached, in words; null for none
     */
    public record LevelRequest(
            @Nullable Integer level,
            @Nullable List<String> documents,
            @Nullable String note) {}
}

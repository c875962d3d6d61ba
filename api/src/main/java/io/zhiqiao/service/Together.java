package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.MatchSteps.Reached;
import io.zhiqiao.record.IdempotentRequests;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sides of a match write to each other, how far they have come, and what they say of each other in the end. */
@Service
public class Together {

    private static final int WORST_WITHOUT_WORDS = 3;

    /** As many ids as a row holds. */
    private static final int MOST_PROOFS = 40;

    private final MessageRows messages;
    private final LevelRows levels;
    private final RatingRows ratings;
    private final MatchSteps steps;
    private final Documents documents;
    private final Cases cases;
    private final PostedProblems posted;
    private final IdempotentRequests requests;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Together(
            MessageRows messages,
            LevelRows levels,
            RatingRows ratings,
            MatchSteps steps,
            Documents documents,
            Cases cases,
            PostedProblems posted,
            IdempotentRequests requests,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.messages = messages;
        this.levels = levels;
        this.ratings = ratings;
        this.steps = steps;
        this.documents = documents;
        this.cases = cases;
        this.posted = posted;
        this.requests = requests;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The messages of a match, earliest first. */
    @Transactional(readOnly = true)
    public List<MatchMessage> messages(String matchId) {
        var problem = steps.reach(matchId).problem();
        var shown = posted.shown();
        return messages.findByMatchIdOrderByMessageId(matchId).stream()
                .map(message -> asRead(message, problem, shown))
                .toList();
    }

    /** Who writes for an enterprise that hides is not named either: the name may be the firm's. */
    private static MatchMessage asRead(MatchMessage message, Problem problem, ShownProblems shown) {
        var name =
                message.side() == Side.ENTERPRISE ? shown.writer(problem, message.authorName()) : message.authorName();
        return message.read(name, shown.words(problem, message.text()));
    }

    /**
     * Writes a message that all sides of the match read.
     *
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (404, 422) if there is no such match, or no text
     */
    @Transactional
    public MatchMessage write(String matchId, @Nullable String text, @Nullable String requestKey) {
        var reached = steps.reach(matchId);
        Services.checkKey(requestKey);
        var known = requestKey == null
                ? Optional.<MatchMessage>empty()
                : messages.findByMatchIdAndRequestKey(matchId, requestKey);
        if (known.isPresent()) {
            return known.get();
        }
        var words = Services.text("text", text);
        if (words.isEmpty()) {
            throw Refusals.field("required", "text", "请写下内容再发送。", "Write something, then send it.");
        }
        var person = people.get();
        var message = messages.save(new MatchMessage(
                null,
                matchId,
                person.login(),
                person.displayName(),
                Side.of(reached.roles()),
                words,
                clock.instant(),
                requestKey));
        // What was written is no business of the audit.
        audited("message.write", "match", matchId, null, null);
        return message;
    }

    /** The level of “solved” of a problem; empty before anything was stated. */
    @Transactional(readOnly = true)
    public Optional<SolvedLevel> level(String problemId) {
        return levels.findFirstByProblemIdOrderByLevelIdDesc(problemId);
    }

    /**
     * States how far the problem is solved.
     *
     * @throws RejectedException (404, 409, 422) if the level is none, or its document is missing
     */
    @Transactional
    public SolvedLevel state(String matchId, LevelRequest wanted) {
        var reached = together(matchId);
        var level = wanted.level() == null ? -1 : wanted.level();
        if (!Ladder.has(level)) {
            throw Refusals.field("range", "level", "解决程度请填 0 到 6。", "The level must be 0 to 6.");
        }
        var proofs = proofs(matchId, level, wanted.documents() == null ? List.of() : wanted.documents());
        var login = people.get().login();
        var byEnterprise = reached.as(Role.ENTERPRISE);
        var former = level(reached.match().problemId());
        var stated = levels.save(new SolvedLevel(
                null,
                reached.match().problemId(),
                matchId,
                level,
                String.join("\n", proofs),
                Services.text("note", wanted.note()),
                login,
                clock.instant(),
                byEnterprise ? login : null,
                byEnterprise ? clock.instant() : null));
        audited(
                "level.state",
                "problem",
                stated.problemId(),
                former.map(one -> String.valueOf(one.level())).orElse(null),
                String.valueOf(level));
        return stated;
    }

    /** The documents of the match that prove the level, each once. */
    private List<String> proofs(String matchId, int level, List<String> given) {
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
        if (proofs.size() > MOST_PROOFS
                || !proofs.stream().allMatch(id -> documents.stands(DocumentOwner.match(matchId), id))) {
            throw Refusals.field(
                    "document-unknown",
                    "documents",
                    "所选文件不属于这次匹配，或已撤回。请刷新页面后重新选择。",
                    "A chosen document is none of this match, or was withdrawn: reload, then choose again.");
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
        var problemId = steps.reach(matchId).match().problemId();
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
        var reached = together(matchId);
        if (!reached.as(Role.ENTERPRISE)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "enterprise-only",
                    "解决程度由企业确认。",
                    "The level is confirmed by the enterprise."));
        }
        var stated = level(reached.match().problemId())
                .filter(one -> one.level() == level)
                .orElseThrow(Refusals::stale);
        if (stated.confirmedAt() != null) {
            return stated;
        }
        var confirmed = levels.save(stated.confirmed(people.get().login(), clock.instant()));
        audited("level.confirm", "problem", confirmed.problemId(), null, String.valueOf(level));
        return confirmed;
    }

    /** The ratings of a match. */
    @Transactional(readOnly = true)
    public List<Rating> ratings(String matchId) {
        steps.reach(matchId);
        return ratings.findByMatchIdOrderByRatedAt(matchId);
    }

    /**
     * Rates the other side; once rated by the enterprise, a solved problem is a case that matching finds.
     *
     * @throws RejectedException (403, 404, 409, 422) if it may not be rated, or was rated already
     */
    @Transactional
    public Rating rate(String matchId, @Nullable Integer stars, @Nullable String text) {
        var reached = together(matchId);
        var side = Side.of(reached.roles());
        if (side == Side.OFFICE) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN, "sides-only", "评价由双方填写。", "Ratings are for the two sides of the match."));
        }
        if (ratings.findByMatchIdAndSide(matchId, side).isPresent()) {
            throw new RejectedException(
                    Rejection.of(HttpStatus.CONFLICT, "rated-already", "您已评价过。", "You have rated already."));
        }
        if (stars == null || stars < 1 || stars > 5) {
            throw Refusals.field("range", "stars", "请打 1 到 5 分。", "Give 1 to 5 stars.");
        }
        var words = Services.text("text", text);
        if (stars < WORST_WITHOUT_WORDS && words.isEmpty()) {
            throw Refusals.field("required", "text", "低于 3 分请写明原因，便于改进。", "Below 3 stars, say why.");
        }
        var rated = ratings.save(new Rating(
                UUID.randomUUID().toString(),
                matchId,
                reached.match().problemId(),
                side,
                stars,
                words,
                people.get().login(),
                clock.instant(),
                0));
        audited("rating.give", "match", matchId, null, side + " " + stars);
        if (side == Side.ENTERPRISE) {
            level(rated.problemId())
                    .filter(level -> level.countedLevel() >= Ladder.DOCUMENT_FROM)
                    .ifPresent(level -> cases.add(reached, level));
        }
        return rated;
    }

    /**
     * As {@link #rate}, once for each key: sent again, it answers with the rating that was given.
     *
     * @param requestKey by which a repeated request is known; null for none
     */
    @Transactional
    public Rating rateOnce(
            String matchId, @Nullable Integer stars, @Nullable String text, @Nullable String requestKey) {
        var ratingId = requests.once(
                people.get().login(),
                "rating.give " + matchId,
                requestKey,
                stars + " " + text,
                () -> rate(matchId, stars, text).ratingId());
        return ratings.findById(ratingId).orElseThrow();
    }

    private Reached together(String matchId) {
        var reached = steps.reach(matchId);
        if (!reached.match().state().bothAccepted()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-both-accepted",
                    "双方都接受之后才能进行这一步。",
                    "This comes after both sides accepted."));
        }
        return reached;
    }

    private void audited(String action, String kind, String id, @Nullable String oldValue, @Nullable String newValue) {
        audit.add(new Audit.Deed(people.get().actor(people.origin()), action, kind, id, oldValue, newValue, null));
    }

    /**
     * A level that is stated.
     *
     * @param level 0 to 6
     * @param documents ids of documents of the match that prove it; needed from 3 on
     * @param note what was reached, in words; null for none
     */
    public record LevelRequest(
            @Nullable Integer level,
            @Nullable List<String> documents,
            @Nullable String note) {}
}

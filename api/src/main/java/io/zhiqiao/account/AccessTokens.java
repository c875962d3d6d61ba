package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.record.IdempotentRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: issued once, kept as a digest. */
@Service
public class AccessTokens {

    /** Begins every token, so that a leaked one is recognised. */
    public static final String PREFIX = "zq_";

    /** The longest that a token may work. */
    static final Duration MOST_LIFE = Duration.ofDays(366);

    private static final int MOST_NAME_CHARS = 120;
    private static final int MOST_WORKING = 20;

    /** A use is noted this often; a note per request would write with every reading. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcAggregateTemplate rows;
    private final AccessTokenRows tokens;
    private final AccountService accounts;
    private final IdempotentRequests requests;
    private final Audit audit;
    private final Clock clock;

    AccessTokens(
            JdbcAggregateTemplate rows,
            AccessTokenRows tokens,
            AccountService accounts,
            IdempotentRequests requests,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a token, which is shown this once.
     *
     * @param mayWrite whether it may change anything
     * @param life how long it works, at most a year
     * @throws RejectedException (422) if the name or the life is not accepted, or there are too many
     */
    @Transactional
    public String issue(Person owner, String name, boolean mayWrite, Duration life, String origin) {
        var now = clock.instant();
        check(owner, name, life, now);
        var token = PREFIX + Secret.next();
        rows.insert(new AccessToken(
                Secret.digest(token),
                owner.accountId(),
                name.strip(),
                mayWrite ? "read,write" : "read",
                now,
                now.plus(life),
                null,
                null));
        audit.add(new Audit.Deed(
                owner.actor(origin), "token.issue", "account", owner.accountId(), null, name.strip(), null));
        return token;
    }

    /**
     * As {@link #issue}, once for each key: a form that is sent again issues no second token.
     *
     * @param key by which a repeated request is known; null for none
     * @throws RejectedException (409, 422) as well if the form was sent before
     */
    @Transactional
    public String issueOnce(
            @Nullable String key, Person owner, String name, boolean mayWrite, Duration life, String origin) {
        var sent = "%s %s %s".formatted(name, mayWrite, life);
        return requests.toldOnce(
                owner.login(), "token.issue", key, sent, () -> issue(owner, name, mayWrite, life, origin));
    }

    /** Whose token this is, and whether it may change anything; empty for one that does not work. */
    @Transactional
    public Optional<Holder> holder(String token) {
        var now = clock.instant();
        return tokens.findByTokenDigest(Secret.digest(token))
                .filter(found -> found.worksAt(now))
                .flatMap(found -> accounts.find(found.accountId()).map(person -> {
                    note(found, now);
                    return new Holder(person, found.mayWrite());
                }));
    }

    /** The tokens of somebody that work, the newest first. */
    @Transactional(readOnly = true)
    public List<Issued> of(Person owner) {
        var now = clock.instant();
        return tokens.findByAccountIdOrderByCreatedAtDesc(owner.accountId()).stream()
                .filter(token -> token.worksAt(now))
                .map(Issued::of)
                .toList();
    }

    /**
     * Takes a token back; it stops to work at once.
     *
     * @throws RejectedException (404) if the person has none with this id that works
     */
    @Transactional
    public void revoke(Person owner, String tokenId, String origin) {
        var now = clock.instant();
        var token = tokens.findByAccountIdOrderByCreatedAtDesc(owner.accountId()).stream()
                .filter(one -> Issued.of(one).tokenId().equals(tokenId) && one.worksAt(now))
                .findFirst()
                .orElseThrow(() -> RejectedException.notFound("tokenId", tokenId, "令牌", "token"));
        tokens.revoke(token.tokenDigest(), owner.accountId(), now);
        audit.add(new Audit.Deed(
                owner.actor(origin), "token.revoke", "account", owner.accountId(), token.name(), null, null));
    }

    private void note(AccessToken token, Instant now) {
        var noted = token.lastUsedAt();
        if (noted == null || noted.isBefore(now.minus(NOTED))) {
            tokens.used(token.tokenDigest(), now, now.minus(NOTED));
        }
    }

    private void check(Person owner, String name, Duration life, Instant now) {
        if (name.isBlank() || name.length() > MOST_NAME_CHARS) {
            throw rejected(
                    "name",
                    "请写明令牌用在哪里，最多 %d 个字符。".formatted(MOST_NAME_CHARS),
                    "Say what the token is for, in at most %d characters.".formatted(MOST_NAME_CHARS));
        }
        if (life.isNegative() || life.isZero() || life.compareTo(MOST_LIFE) > 0) {
            throw rejected(
                    "days",
                    "有效期应在 1 到 %d 天之间。".formatted(MOST_LIFE.toDays()),
                    "A token works for 1 to %d days.".formatted(MOST_LIFE.toDays()));
        }
        var working = tokens.findByAccountIdOrderByCreatedAtDesc(owner.accountId()).stream()
                .filter(token -> token.worksAt(now))
                .count();
        if (working >= MOST_WORKING) {
            throw rejected(
                    "name",
                    "有效令牌已有 %d 个，请先收回不用的。".formatted(MOST_WORKING),
                    "You have %d tokens that work: take back what you do not use.".formatted(MOST_WORKING));
        }
    }

    private static RejectedException rejected(String field, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, "token", field, null, new Sentence(zh, en)));
    }

    /**
     * Who holds a token.
     *
     * @param person its owner
     * @param mayWrite whether it may change anything
     */
    public record Holder(Person person, boolean mayWrite) {}

    /**
     * A token as its owner sees it later: without the token.
     *
     * @param tokenId names it; opens nothing
     * @param name what its owner calls it
     * @param mayWrite whether it may change anything
     * @param createdAt when
     * @param expiresAt when it stops to work
     * @param lastUsedAt to the minute; null until it is used
     */
    public record Issued(
            String tokenId,
            String name,
            boolean mayWrite,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        private static final int ID_CHARS = 16;

        static Issued of(AccessToken token) {
            return new Issued(
                    token.tokenDigest().substring(0, ID_CHARS),
                    token.name(),
                    token.mayWrite(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }
}

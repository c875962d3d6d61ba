package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.record.IdempotentRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which people set their passwords. */
@Service
public class AccountLinks {

    private final JdbcAggregateTemplate rows;
    private final AccountLinkRows links;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final IdempotentRequests requests;
    private final Audit audit;
    private final Clock clock;

    AccountLinks(
            JdbcAggregateTemplate rows,
            AccountLinkRows links,
            Accounts accounts,
            PasswordEncoder encoder,
            Sessions sessions,
            IdempotentRequests requests,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a link to set a password, and makes earlier ones useless. It is told this once.
     *
     * @throws RejectedException (404, 409) if there is no such account, or it is closed
     */
    @Transactional
    public Link issue(String accountId, Audit.Actor actor) {
        var account = accounts.findById(accountId).orElseThrow(() -> AccountService.noSuch(accountId));
        if (account.state() == AccountState.CLOSED) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "closed",
                    "账号已关闭。请先重新开放，再发送链接。",
                    "The account is closed: open it again before you send a link."));
        }
        var purpose = account.state() == AccountState.INVITED ? LinkPurpose.INVITATION : LinkPurpose.RESET;
        var now = clock.instant();
        links.useAll(accountId, now);
        var token = Secret.next();
        var expires = now.plus(purpose.life());
        rows.insert(new AccountLink(Secret.digest(token), accountId, purpose, expires, null));
        audit.add(new Audit.Deed(actor, "account.link", "account", accountId, null, purpose.name(), null));
        return new Link("/link/" + token, purpose, expires);
    }

    /**
     * As {@link #issue}, once for each key: a form that is sent again does not end the link that may be on its way.
     *
     * @param key by which a repeated request is known; null for none
     * @throws RejectedException (409, 422) as well if the form was sent before
     */
    @Transactional
    public Link issueOnce(@Nullable String key, String accountId, Audit.Actor actor) {
        var made = new AtomicReference<@Nullable Link>();
        requests.toldOnce(actor.login(), "account.link", key, accountId, () -> {
            made.set(issue(accountId, actor));
            return accountId;
        });
        return Objects.requireNonNull(made.get());
    }

    /** Whose password a link sets; empty for a link that does not work. */
    @Transactional(readOnly = true)
    public Optional<Account> owner(String token) {
        var now = clock.instant();
        return links.findByTokenDigest(Secret.digest(token))
                .filter(link -> link.usedAt() == null && now.isBefore(link.expiresAt()))
                .flatMap(link -> accounts.findById(link.accountId()))
                .filter(account -> account.state() != AccountState.CLOSED);
    }

    /**
     * Sets a password, uses the link up, and ends the sessions that the old password began.
     *
     * @throws RejectedException (410, 422) if the link does not work any more, or the password is too easy
     */
    @Transactional
    public void setPassword(String token, String password, String origin) {
        var account = owner(token).orElseThrow(AccountLinks::gone);
        PasswordRules.check(password, account.login());
        if (links.use(Secret.digest(token), clock.instant()) == 0) {
            throw gone();
        }
        accounts.setPassword(account.accountId(), encoder.encode(password));
        sessions.endAll(account.login());
        audit.add(new Audit.Deed(
                Person.of(account).actor(origin),
                "account.password",
                "account",
                account.accountId(),
                null,
                null,
                null));
    }

    static RejectedException gone() {
        return new RejectedException(new Rejection(
                HttpStatus.GONE,
                "link",
                new Sentence(
                        "链接已用过、已过期或不完整。请联系管理员重新发送一个。",
                        "The link was used already, is too old or is incomplete. Ask the administrator for another."),
                null,
                null));
    }

    /**
     * A link as it is told, once.
     *
     * @param path of its page
     * @param purpose what it is for
     * @param expiresAt when it stops to work
     */
    public record Link(String path, LinkPurpose purpose, Instant expiresAt) {

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return "Link[%s, %s]".formatted(purpose, expiresAt);
        }
    }
}

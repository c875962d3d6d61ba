package io.zhiqiao.account;

import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.language.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator: where nobody has an account, a start makes a link that works once and for a day. There
 * is no default password.
 */
@Service
public class FirstStart {

    /** How long the link works. */
    static final Duration LIFE = Duration.ofHours(24);

    private final JdbcAggregateTemplate rows;
    private final SetUpLinkRows links;
    private final AccountService accounts;
    private final Clock clock;
    private volatile @Nullable String path;

    FirstStart(JdbcAggregateTemplate rows, SetUpLinkRows links, AccountService accounts, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes the link where nobody has an account. Returns its path. */
    @Transactional
    public Optional<String> prepare() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var token = Secret.next();
        rows.insert(new SetUpLink(Secret.digest(token), clock.instant().plus(LIFE), null));
        var made = "/set-up/" + token;
        path = made;
        return Optional.of(made);
    }

    /** The path of the link that this start made; empty where none was needed. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Whether a link still works. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        var now = clock.instant();
        return accounts.isEmpty()
                && links.findByTokenDigest(Secret.digest(token))
                        .filter(link -> link.usedAt() == null && now.isBefore(link.expiresAt()))
                        .isPresent();
    }

    /**
     * Makes the first administrator, and uses the link up.
     *
     * @throws RejectedException (410, 422) if the link does not work any more, or something is not accepted
     */
    @Transactional
    public void makeAdministrator(String token, String login, String displayName, String password, String origin) {
        var wanted = NewAccount.staff(login, displayName, Role.ADMINISTRATOR);
        PasswordRules.check(password, wanted.login());
        if (!accounts.isEmpty() || links.use(Secret.digest(token), clock.instant()) == 0) {
            throw AccountLinks.gone();
        }
        accounts.create(wanted, password, new Audit.Actor("set-up", "SYSTEM", origin));
        path = null;
    }

    /** What an operator is told. */
    public static Sentence invitation(String url) {
        return new Sentence(
                "还没有账号。请在 24 小时内打开此链接，设置第一个管理员（仅可使用一次）：" + url,
                "There is no account yet. Open this link within 24 hours to make the first administrator (it works once): "
                        + url);
    }
}

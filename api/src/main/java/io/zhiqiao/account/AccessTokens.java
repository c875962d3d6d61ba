package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: issued once, kept as a digest. */
@Service
public class AccessTokens {

    /** Begins every token, so that a leaked one is recognised. */
    public static final String PREFIX = "zq_";

    private static final int BYTES = 32;

    private final JdbcAggregateTemplate rows;
    private final AccountService accounts;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcAggregateTemplate rows, AccountService accounts, Audit audit, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a token, which is shown this once.
     *
     * @param mayWrite whether it may change anything
     * @param life how long it works
     */
    @Transactional
    public String issue(Person owner, String name, boolean mayWrite, Duration life, String origin) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        rows.insert(new AccessToken(
                digest(token),
                owner.accountId(),
                name,
                mayWrite ? "read,write" : "read",
                now,
                now.plus(life),
                null,
                null));
        audit.add(new Audit.Deed(owner.actor(origin), "token.issue", "account", owner.accountId(), null, name, null));
        return token;
    }

    /** Whose token this is, and whether it may change anything; empty for one that does not work. */
    @Transactional(readOnly = true)
    public Optional<Holder> holder(String token) {
        return Optional.ofNullable(rows.findById(digest(token), AccessToken.class))
                .filter(found -> found.worksAt(clock.instant()))
                .flatMap(found -> accounts.find(found.accountId()).map(person -> new Holder(person, found.mayWrite())));
    }

    static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /**
     * Who holds a token.
     *
     * @param person its owner
     * @param mayWrite whether it may change anything
     */
    public record Holder(Person person, boolean mayWrite) {}
}

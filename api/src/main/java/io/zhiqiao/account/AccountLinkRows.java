package io.zhiqiao.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The one-time links; each is used up by a statement that can succeed only once. */
interface AccountLinkRows extends Repository<AccountLink, String> {

    Optional<AccountLink> findByTokenDigest(String tokenDigest);

    /** Uses a link up. Returns 1, or 0 for one that does not work. */
    @Modifying
    @Query("""
            update account_link set used_at = :now
            where token_digest = :tokenDigest and used_at is null and expires_at > :now""")
    int use(String tokenDigest, Instant now);

    /** Makes all links to an account useless. */
    @Modifying
    @Query("update account_link set used_at = :now where account_id = :accountId and used_at is null")
    int useAll(String accountId, Instant now);
}

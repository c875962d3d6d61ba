package io.zhiqiao.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The access tokens. */
interface AccessTokenRows extends Repository<AccessToken, String> {

    Optional<AccessToken> findByTokenDigest(String tokenDigest);

    List<AccessToken> findByAccountIdOrderByCreatedAtDesc(String accountId);

    /** Notes that a token was used, unless that was noted after {@code seen} already. */
    @Modifying
    @Query("""
            update access_token set last_used_at = :now
            where token_digest = :tokenDigest and (last_used_at is null or last_used_at < :seen)""")
    int used(String tokenDigest, Instant now, Instant seen);

    /** Takes a token back. Returns 1, or 0 where there is none that works. */
    @Modifying
    @Query("""
            update access_token set revoked_at = :now
            where token_digest = :tokenDigest and account_id = :accountId and revoked_at is null""")
    int revoke(String tokenDigest, String accountId, Instant now);
}

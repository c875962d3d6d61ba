package io.zhiqiao.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The links of first starts. */
interface SetUpLinkRows extends Repository<SetUpLink, String> {

    Optional<SetUpLink> findByTokenDigest(String tokenDigest);

    /** Uses a link up. Returns 1, or 0 for one that does not work. */
    @Modifying
    @Query("""
            update set_up_link set used_at = :now
            where token_digest = :tokenDigest and used_at is null and expires_at > :now""")
    int use(String tokenDigest, Instant now);
}

package io.zhiqiao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a programme shows instead of a password.
 *
 * @param tokenDigest SHA-256 of the token in hexadecimal; the token itself is kept nowhere
 * @param accountId whose it is
 * @param name what its owner calls it
 * @param scopes {@code read}, or {@code read,write}
 * @param createdAt when
 * @param expiresAt when it stops to work
 * @param lastUsedAt null until it is used
 * @param revokedAt null unless its owner took it back
 */
@Table("access_token")
record AccessToken(
        @org.springframework.data.annotation.Id String tokenDigest,
        String accountId,
        String name,
        String scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean mayWrite() {
        return scopes.contains("write");
    }
}

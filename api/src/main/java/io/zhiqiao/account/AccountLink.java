package io.zhiqiao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A link with which somebody sets a password, once.
 *
 * @param tokenDigest SHA-256 of what stands in the link; that itself is kept nowhere
 * @param accountId whose password
 * @param purpose what it is for
 * @param expiresAt when it stops to work
 * @param usedAt null until it was used, or another took its place
 */
@Table("account_link")
record AccountLink(
        @Id String tokenDigest,
        String accountId,
        LinkPurpose purpose,
        Instant expiresAt,
        @Nullable Instant usedAt) {}

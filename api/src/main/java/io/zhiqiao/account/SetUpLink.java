package io.zhiqiao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The link of the first start.
 *
 * @param tokenDigest SHA-256 of what stands in the link; that itself is kept nowhere
 * @param expiresAt when it stops to work
 * @param usedAt null until it was used
 */
@Table("set_up_link")
record SetUpLink(
        @Id String tokenDigest, Instant expiresAt, @Nullable Instant usedAt) {}

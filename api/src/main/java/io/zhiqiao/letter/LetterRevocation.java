package io.zhiqiao.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a letter of service does not hold any more (撤销). The letter itself stays as it was issued.
 *
 * @param revocationId grows with time; null before it is written
 * @param letterId which letter; revoked once
 * @param reason in words, 1 to 2,000 characters
 * @param revokedBy login
 * @param revokedAt when
 */
@Table("letter_revocation")
record LetterRevocation(
        @Id @Nullable Long revocationId, long letterId, String reason, String revokedBy, Instant revokedAt) {}

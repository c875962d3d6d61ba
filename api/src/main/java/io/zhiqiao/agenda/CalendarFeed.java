package io.zhiqiao.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An address under which a calendar programme reads the meetings of an expert or a firm.
 *
 * @param tokenHash SHA-256 of what stands in the address, in hexadecimal
 * @param expertId whose; null for a firm
 * @param organisationId whose; null for an expert
 * @param madeBy login
 * @param madeAt when
 */
@Table("calendar_feed")
record CalendarFeed(
        @Id String tokenHash,
        @Nullable String expertId,
        @Nullable String organisationId,
        String madeBy,
        Instant madeAt) {}

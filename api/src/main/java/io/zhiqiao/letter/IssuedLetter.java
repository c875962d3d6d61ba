package io.zhiqiao.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter of service as it was issued.
 *
 * @param letterId grows with time; null before it is written
 * @param kind what it is issued for
 * @param code random; whoever holds it can check the letter
 * @param expertId whose letter
 * @param fromDay first day of the period
 * @param toDay last day of the period
 * @param services how many; at least 1 in a letter of service
 * @param hours of all of them
 * @param body what it says, as JSON
 * @param issuedBy login
 * @param issuedAt when
 * @param requestKey given by whoever may repeat the request; null for none
 */
@Table("service_letter")
record IssuedLetter(
        @Id @Nullable Long letterId,
        IssuedKind kind,
        String code,
        String expertId,
        LocalDate fromDay,
        LocalDate toDay,
        int services,
        double hours,
        String body,
        String issuedBy,
        Instant issuedAt,
        @Nullable String requestKey) {}

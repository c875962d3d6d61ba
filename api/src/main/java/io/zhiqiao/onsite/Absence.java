package io.zhiqiao.onsite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That an expert who was expected does not come (未到场).
 *
 * @param absenceId random, unchanging
 * @param tourId to which tour
 * @param expertId who
 * @param notedBy login of who noted it
 * @param notedAt when
 * @param reason as given; may be blank
 * @param endedAt when the expert came after all; null while absent
 * @param version grows with each change; 0 before it is written
 */
@Table("absence")
record Absence(
        @Id String absenceId,
        String tourId,
        String expertId,
        String notedBy,
        Instant notedAt,
        String reason,
        @Nullable Instant endedAt,
        @Version long version) {

    Absence ended(Instant now) {
        return new Absence(absenceId, tourId, expertId, notedBy, notedAt, reason, now, version);
    }
}

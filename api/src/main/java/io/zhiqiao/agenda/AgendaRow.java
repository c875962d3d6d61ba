package io.zhiqiao.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What is wished of the agenda of a tour.
 *
 * @param tourId which tour
 * @param wishes an {@link AgendaWishes} as JSON
 * @param changedBy login
 * @param changedAt when
 * @param version grows with each change; 0 before it is written
 */
@Table("agenda")
record AgendaRow(
        @Id String tourId,
        String wishes,
        String changedBy,
        Instant changedAt,
        @Version long version) {}

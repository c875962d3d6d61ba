package io.zhiqiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of the audit.
 *
 * @param entryId grows with time; null before it is written
 * @param at when
 * @param actor login of who did it, or {@code system}
 * @param roles what they were then, separated by commas
 * @param action what was done, for example {@code problem.accept}
 * @param kind of the record
 * @param recordId of the record
 * @param oldValue before; null where there was nothing, or where it is sensitive
 * @param newValue after; as {@code oldValue}
 * @param reason as given; null for none
 * @param origin address that the request came from, or {@code scheduler}
 */
@Table("audit_entry")
public record AuditEntry(
        @Id @Nullable Long entryId,
        Instant at,
        String actor,
        String roles,
        String action,
        String kind,
        String recordId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        String origin) {}

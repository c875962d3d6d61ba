package io.zhiqiao.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The lines of the audit; there is no way to change or remove one. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findByKindAndRecordIdOrderByEntryId(String kind, String recordId);

    /** Entries before one, newest first. */
    @Query("""
            select * from audit_entry
            where entry_id < :before
              and (:actor = '' or actor = :actor)
              and (:kind = '' or kind = :kind)
              and (:recordId = '' or record_id = :recordId)
              and (:action = '' or action = :action)
              and at >= :since and at < :until
            order by entry_id desc limit :size""")
    List<AuditEntry> search(
            String actor,
            String kind,
            String recordId,
            String action,
            Instant since,
            Instant until,
            long before,
            int size);

    /** What has been done so far, for a filter to choose from. */
    @Query("select distinct action from audit_entry order by action")
    List<String> actions();
}

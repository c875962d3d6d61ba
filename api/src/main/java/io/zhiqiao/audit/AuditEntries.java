package io.zhiqiao.audit;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The lines of the audit; there is no way to change or remove one. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findByKindAndRecordIdOrderByEntryId(String kind, String recordId);

    @Query("""
            select * from audit_entry
            where entry_id < :before
              and (:actor = '' or actor = :actor)
              and (:kind = '' or kind = :kind)
              and (:recordId = '' or record_id = :recordId)
              and (:action = '' or action = :action)
            order by entry_id desc limit :size""")
    List<AuditEntry> search(String actor, String kind, String recordId, String action, long before, int size);
}

package io.zhiqiao.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the audit.
 *
 * @param entries newest first
 * @param next cursor of the next page; null on the last one
 */
record AuditPage(List<AuditEntry> entries, @Nullable String next) {

    /** Copies the list. */
    AuditPage {
        entries = List.copyOf(entries);
    }

    /** Reads one more than is shown, to know whether there is more. */
    static AuditPage read(Audit audit, Audit.Asked asked, long before, int size) {
        var found = audit.search(asked, before, size + 1);
        if (found.size() <= size) {
            return new AuditPage(found, null);
        }
        var shown = found.subList(0, size);
        return new AuditPage(shown, AuditQuestion.cursorAfter(shown.getLast()));
    }
}

package io.zhiqiao.indexer.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool throw away connections to a file database that closed itself, as it does when the disk is full: the next
 * one opens it anew, and the service goes on without a restart as soon as there is room. The pool makes it by its name.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** Of H2: closed, shut down, file cannot be written, connection broken. */
    private static final Set<Integer> CLOSED = Set.of(90_028, 90_031, 90_067, 90_098, 90_121);

    /** For the pool. */
    public ClosedDatabase() {
        // It has nothing to remember.
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode())) {
                return Override.MUST_EVICT;
            }
        }
        return Override.CONTINUE_EVICT;
    }
}

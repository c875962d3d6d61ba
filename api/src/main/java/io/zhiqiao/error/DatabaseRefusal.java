package io.zhiqiao.error;

import io.zhiqiao.indexer.store.StaleRecordException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Why the database refused a change, however deep in what was thrown that stands. */
enum DatabaseRefusal {
    /** Somebody else wrote the same at the same time, or before. */
    CHANGED_MEANWHILE,
    /** A text is longer than its column. */
    TOO_LONG;

    private static final int DEEPEST = 20;
    /** Class of SQL states: what would be written contradicts what is there. */
    private static final String CONTRADICTION = "23";
    /** Class of SQL states: transactions were in each other's way. */
    private static final String COLLISION = "40";

    private static final String TRUNCATION = "22001";

    /** The refusal in {@code thrown} or one of its causes; empty where there is none. */
    static Optional<DatabaseRefusal> in(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            var refusal = of(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<DatabaseRefusal> of(Throwable cause) {
        return switch (cause) {
            case StaleRecordException unused -> Optional.of(CHANGED_MEANWHILE);
            case ConcurrencyFailureException unused -> Optional.of(CHANGED_MEANWHILE);
            case DuplicateKeyException unused -> Optional.of(CHANGED_MEANWHILE);
            case SQLException failed -> ofState(String.valueOf(failed.getSQLState()));
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseRefusal> ofState(String state) {
        if (state.equals(TRUNCATION)) {
            return Optional.of(TOO_LONG);
        }
        return state.startsWith(CONTRADICTION) || state.startsWith(COLLISION)
                ? Optional.of(CHANGED_MEANWHILE)
                : Optional.empty();
    }
}

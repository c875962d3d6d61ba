package io.zhiqiao.error;

import static org.springframework.http.HttpStatus.INSUFFICIENT_STORAGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells from a failure, however deep its cause lies, that disk or database do not do their part, and what to do then. */
final class StorageTrouble {

    private static final int DEEPEST = 20;

    /** What operating systems say, and PostgreSQL in its state. */
    private static final List<String> FULL = List.of(
            "no space left",
            "not enough space",
            "disk quota exceeded",
            "file too large",
            "disk is full",
            "设备上没有空间",
            "磁盘空间不足");

    private static final List<String> READ_ONLY =
            List.of("read-only file system", "database is read only", "read only");
    private static final Set<String> FULL_STATES = Set.of("53100", "53200");
    private static final Set<String> READ_ONLY_STATES = Set.of("25006", "90097");

    /** Of H2: the file was closed after a failure, cannot be read or written, or is no longer there. */
    private static final Set<Integer> CLOSED = Set.of(90_028, 90_031, 90_098, 90_121, 90_135);

    private StorageTrouble() {}

    /** What to answer; empty where the failure has nothing to do with disk or database. */
    static Optional<Rejection> of(Throwable thrown) {
        if (any(thrown, StorageTrouble::saysFull)) {
            return Optional.of(Rejection.of(
                    INSUFFICIENT_STORAGE,
                    "disk-full",
                    "服务器的磁盘已满，您的操作没有保存；之前已确认的内容都在。请让管理员腾出空间，然后重做，无须重启。",
                    "The disk of the server is full, and what you did was not saved; everything confirmed before is there. Have the"
                            + " administrator make room, then do it again: no restart is needed."));
        }
        if (any(thrown, StorageTrouble::saysReadOnly)) {
            return Optional.of(Rejection.of(
                    SERVICE_UNAVAILABLE,
                    "disk-read-only",
                    "服务器的磁盘或数据库目前只读，您的操作没有保存。请让管理员恢复可写，然后重做。",
                    "Disk or database of the server can only be read now, and what you did was not saved. Have the administrator make it"
                            + " writable, then do it again."));
        }
        if (any(thrown, StorageTrouble::isAway)) {
            return Optional.of(Rejection.of(
                    SERVICE_UNAVAILABLE,
                    "database",
                    "数据库暂时无法使用，您的操作没有保存。请稍后重做；若仍出错，请管理员检查数据库与磁盘空间。",
                    "The database cannot be used right now, and what you did was not saved. Do it again in a moment; if it fails again, the"
                            + " administrator looks at the database and at the room on the disk."));
        }
        return Optional.empty();
    }

    private static boolean any(Throwable thrown, Predicate<Throwable> test) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (test.test(cause) || (cause instanceof TransactionSystemException failed && anyBefore(failed, test))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** A transaction that cannot even be rolled back says so, and keeps why it was to be. */
    private static boolean anyBefore(TransactionSystemException failed, Predicate<Throwable> test) {
        var before = failed.getApplicationException();
        return before != null && any(before, test);
    }

    private static boolean saysFull(Throwable cause) {
        return says(cause, FULL) || (cause instanceof SQLException sql && hasState(sql, FULL_STATES));
    }

    private static boolean saysReadOnly(Throwable cause) {
        return (cause instanceof SQLException sql && (hasState(sql, READ_ONLY_STATES) || says(cause, READ_ONLY)))
                || (cause instanceof IOException && says(cause, READ_ONLY));
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || (cause instanceof SQLException sql
                        && (CLOSED.contains(sql.getErrorCode())
                                || "Connection is closed".equals(sql.getMessage())
                                || String.valueOf(sql.getSQLState()).startsWith("08")));
    }

    private static boolean hasState(SQLException sql, Set<String> states) {
        return states.contains(String.valueOf(sql.getSQLState()));
    }

    private static boolean says(Throwable cause, List<String> words) {
        // Not the message of what is ours: it says what might be.
        if (cause instanceof UncheckedIOException) {
            return false;
        }
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(message::contains);
    }
}

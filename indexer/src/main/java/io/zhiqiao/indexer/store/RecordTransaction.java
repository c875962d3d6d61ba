package io.zhiqiao.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records. What {@link #commit} has returned from stays; what was put after it is forgotten at {@link #close}, and
 * by a crash. Sees its own changes before others do. One thread; several transactions at once wait for each other
 * only where they change the same record.
 */
public final class RecordTransaction implements AutoCloseable {

    private final RecordTables tables;
    private final RecordWriting writing;
    private final boolean joined;
    private final Consumer<List<ChangeLog.Changed>> onCommit;

    private RecordTransaction(
            Connection connection, RecordTables tables, boolean joined, Consumer<List<ChangeLog.Changed>> onCommit) {
        this.tables = tables;
        this.writing = new RecordWriting(connection, tables);
        this.joined = joined;
        this.onCommit = onCommit;
    }

    static RecordTransaction begin(
            Connection connection, RecordTables tables, Consumer<List<ChangeLog.Changed>> onCommit)
            throws SQLException {
        connection.setAutoCommit(false);
        return new RecordTransaction(connection, tables, false, onCommit);
    }

    static RecordTransaction joining(Connection connection, RecordTables tables) {
        return new RecordTransaction(connection, tables, true, changed -> {});
    }

    /** What accepting {@code record} would do. */
    public <T> Change compare(RecordKind<T> kind, T record) {
        return sql(() -> compare(writing.find(kind, kind.key().apply(record)), tables.written(record)));
    }

    private static Change compare(RecordTables.@Nullable Row kept, String body) {
        if (kept == null) {
            return Change.ADDED;
        }
        return kept.body().equals(body) && !kept.withdrawn() ? Change.UNCHANGED : Change.CHANGED;
    }

    /**
     * Accepts {@code record}, whoever changed it last.
     *
     * @param source where it comes from, for example a file's name; asked for when a complete list withdraws
     */
    public <T> Change put(RecordKind<T> kind, T record, String source) {
        var key = kind.key().apply(record);
        var body = tables.written(record);
        return sql(() -> {
            while (true) {
                var kept = writing.find(kind, key);
                var change = compare(kept, body);
                if (write(kind, record, body, source, kept, change)) {
                    return change;
                }
            }
        });
    }

    /**
     * Accepts {@code record}, joined with the one that is kept.
     *
     * @param source where it comes from
     * @param joining makes the record that is accepted, of the one that is kept and {@code record}; not asked where none is
     *     kept
     */
    public <T> Change putJoined(RecordKind<T> kind, T record, String source, Joining<T> joining) {
        var key = kind.key().apply(record);
        return sql(() -> {
            while (true) {
                var kept = writing.find(kind, key);
                var accepted = joined(kind, kept, record, joining);
                var body = tables.written(accepted);
                var change = compare(kept, body);
                if (write(kind, accepted, body, source, kept, change)) {
                    return change;
                }
            }
        });
    }

    /** What {@link #putJoined} would do. */
    public <T> Change compareJoined(RecordKind<T> kind, T record, Joining<T> joining) {
        return sql(() -> {
            var kept = writing.find(kind, kind.key().apply(record));
            return compare(kept, tables.written(joined(kind, kept, record, joining)));
        });
    }

    private <T> T joined(RecordKind<T> kind, RecordTables.@Nullable Row kept, T record, Joining<T> joining) {
        return kept == null ? record : joining.join(tables.read(kind, kept.body()), record);
    }

    /**
     * Accepts a change of a record that was read before; where it comes from stays.
     *
     * @param version the version that was read
     * @throws StaleRecordException if it was changed since, or is not there
     */
    public <T> Change change(RecordKind<T> kind, T record, long version) {
        var key = kind.key().apply(record);
        return sql(() -> {
            var kept = writing.find(kind, key);
            if (kept == null) {
                throw new StaleRecordException(kind, key, version, 0);
            }
            return put(kind, record, kept.source(), version);
        });
    }

    /**
     * Accepts {@code record} unless the one that is kept comes from {@code owner} and says something else; one that says
     * the same stays the owner's.
     *
     * @return what was done; empty for nothing, since the record is the owner's
     */
    public <T> Optional<Change> putUnlessOf(String owner, RecordKind<T> kind, T record, String source) {
        var key = kind.key().apply(record);
        var body = tables.written(record);
        return sql(() -> {
            while (true) {
                var kept = writing.find(kind, key);
                var change = compare(kept, body);
                if (isOf(owner, kept)) {
                    return change == Change.UNCHANGED ? Optional.of(change) : Optional.empty();
                }
                if (write(kind, record, body, source, kept, change)) {
                    return Optional.of(change);
                }
            }
        });
    }

    /** What {@link #putUnlessOf} would do. */
    public <T> Optional<Change> compareUnlessOf(String owner, RecordKind<T> kind, T record) {
        return sql(() -> {
            var kept = writing.find(kind, kind.key().apply(record));
            var change = compare(kept, tables.written(record));
            return isOf(owner, kept) && change != Change.UNCHANGED ? Optional.empty() : Optional.of(change);
        });
    }

    private static boolean isOf(String owner, RecordTables.@Nullable Row kept) {
        return kept != null && kept.source().equals(owner);
    }

    /**
     * Accepts a change of a record that was read before.
     *
     * @param version the version that was read; 0 for a record that is not to be there yet
     * @throws StaleRecordException if it was changed since
     */
    public <T> Change put(RecordKind<T> kind, T record, String source, long version) {
        var key = kind.key().apply(record);
        var body = tables.written(record);
        return sql(() -> {
            var kept = writing.find(kind, key);
            var change = compare(kept, body);
            var found = kept == null ? 0 : kept.version();
            if (found != version || !write(kind, record, body, source, kept, change)) {
                throw new StaleRecordException(kind, key, version, found == version ? version + 1 : found);
            }
            return change;
        });
    }

    private <T> boolean write(
            RecordKind<T> kind, T record, String body, String source, RecordTables.@Nullable Row kept, Change change)
            throws SQLException {
        if (kept == null) {
            writing.insert(kind, record, body, source);
        } else if (change == Change.CHANGED) {
            if (!writing.update(kind, record, body, source, kept.version())) {
                return false;
            }
            writing.changed(kind, tables.read(kind, kept.body()));
        } else if (!kept.source().equals(source)) {
            writing.source(kind, kind.key().apply(record), source);
        }
        if (change != Change.UNCHANGED) {
            writing.changed(kind, record);
        }
        if (joined) {
            writing.flush();
        }
        return true;
    }

    /** Withdraws a record: it stays in the store, and is no longer found. Returns whether it was there. */
    public <T> boolean withdraw(RecordKind<T> kind, String key) {
        return sql(() -> {
            var kept = writing.find(kind, key);
            if (kept == null || kept.withdrawn()) {
                return false;
            }
            writing.withdraw(kind, key);
            writing.changed(kind, tables.read(kind, kept.body()));
            if (joined) {
                writing.flush();
            }
            return true;
        });
    }

    /** The record with {@code key}, unless there is none or it is withdrawn. */
    public <T> Optional<T> find(RecordKind<T> kind, String key) {
        return sql(() -> Optional.ofNullable(writing.find(kind, key)))
                .filter(row -> !row.withdrawn())
                .map(row -> tables.read(kind, row.body()));
    }

    /** Whether there is such a record that is not withdrawn. */
    public boolean contains(RecordKind<?> kind, String key) {
        return sql(() -> writing.contains(kind, key));
    }

    /** Calls {@code consumer} with each record that is not withdrawn. */
    public <T> void forEach(RecordKind<T> kind, Consumer<T> consumer) {
        sql(() -> {
            writing.flush();
            writing.forEach(kind, consumer);
            return true;
        });
    }

    /** Keys of the records of {@code source} that are not withdrawn. */
    public List<String> keysFrom(RecordKind<?> kind, String source) {
        return sql(() -> {
            writing.flush();
            return new ArrayList<>(writing.keysFrom(kind, source));
        });
    }

    /**
     * Makes everything so far stay.
     *
     * @throws java.io.UncheckedIOException if that fails, for example because the disk is full; nothing of what came
     *     after the last commit is accepted then
     */
    public void commit() {
        onCommit.accept(sql(writing::commit));
    }

    /** Forgets what was put since the last {@link #commit}. */
    public void rollback() {
        sql(() -> {
            writing.rollback();
            return true;
        });
    }

    /** Forgets what was not committed, and gives the connection back. */
    @Override
    public void close() {
        sql(() -> {
            writing.close(joined);
            return true;
        });
    }

    private static <R> R sql(SqlWork.Step<R> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw SqlWork.failed(e);
        }
    }

    /** Makes the record that is accepted. */
    @FunctionalInterface
    public interface Joining<T> {

        /** Of the record that is kept, and the one that comes. */
        T join(T kept, T record);
    }
}

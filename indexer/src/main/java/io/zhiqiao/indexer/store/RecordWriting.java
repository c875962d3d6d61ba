package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction. New rows wait for each other and go to the database many at a time. */
final class RecordWriting {

    private static final int ROWS_TOGETHER = 500;

    private final Connection connection;
    private final RecordTables tables;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, Map<String, RecordTables.Row>> waiting = new HashMap<>();
    private final Set<String> changedExperts = new LinkedHashSet<>();
    private final Set<String> changedProblems = new LinkedHashSet<>();
    private final Set<String> changedCases = new LinkedHashSet<>();
    private final Set<ChangeLog.Changed> changed = new LinkedHashSet<>();
    private int waitingRows;

    RecordWriting(Connection connection, RecordTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    RecordTables.@Nullable Row find(RecordKind<?> kind, String key) throws SQLException {
        var row = waitingOf(kind).get(key);
        return row != null ? row : RecordTables.find(statement(tables.sql(kind).find()), key);
    }

    boolean contains(RecordKind<?> kind, String key) throws SQLException {
        return waitingOf(kind).containsKey(key)
                || Boolean.FALSE.equals(
                        RecordTables.isWithdrawn(statement(tables.sql(kind).withdrawn()), key));
    }

    List<String> keysFrom(RecordKind<?> kind, String source) throws SQLException {
        return tables.keysFrom(connection, kind, source);
    }

    <T> void forEach(RecordKind<T> kind, Consumer<T> consumer) throws SQLException {
        for (var after = ""; after != null; ) {
            after = tables.page(connection, kind, after, consumer);
        }
    }

    <T> void insert(RecordKind<T> kind, T record, String body, String source) throws SQLException {
        var insert = statement(tables.sql(kind).insert());
        RecordTables.bind(insert, kind, record, body, source);
        insert.addBatch();
        waitingOf(kind).put(kind.key().apply(record), new RecordTables.Row(body, source, false, 1));
        if (++waitingRows >= ROWS_TOGETHER) {
            flush();
        }
    }

    /** Returns whether the record still had that version. */
    <T> boolean update(RecordKind<T> kind, T record, String body, String source, long version) throws SQLException {
        flush();
        var update = statement(tables.sql(kind).update());
        int place = RecordTables.bind(update, kind, record, body, source);
        update.setLong(place, version);
        return update.executeUpdate() == 1;
    }

    void source(RecordKind<?> kind, String key, String source) throws SQLException {
        flush();
        var update = statement(tables.sql(kind).source());
        update.setString(1, source);
        update.setString(2, key);
        update.executeUpdate();
    }

    void withdraw(RecordKind<?> kind, String key) throws SQLException {
        flush();
        var update = statement(tables.sql(kind).withdraw());
        update.setString(1, key);
        update.executeUpdate();
    }

    /** The indexes have to see whom {@code record} belongs to; organisations and usage are in no index. */
    <T> void changed(RecordKind<T> kind, T record) {
        changed.add(new ChangeLog.Changed(kind.name(), kind.key().apply(record)));
        switch (record) {
            case Expert expert -> changedExperts.add(expert.id().value());
            case Evidence evidence -> changedExperts.add(evidence.expertId().value());
            case Problem problem -> changedProblems.add(problem.id().value());
            case LibraryCase told -> changedCases.add(told.id().value());
            default -> {}
        }
    }

    /** Sends what waits to the database. */
    void flush() throws SQLException {
        if (waitingRows > 0) {
            for (var kind : RecordKind.all()) {
                var rows = waitingOf(kind);
                if (!rows.isEmpty()) {
                    statement(tables.sql(kind).insert()).executeBatch();
                    rows.clear();
                }
            }
            waitingRows = 0;
        }
        note(Pending.EXPERT, changedExperts);
        note(Pending.PROBLEM, changedProblems);
        note(Pending.CASE, changedCases);
    }

    private void note(String kind, Set<String> changed) throws SQLException {
        if (!changed.isEmpty()) {
            var add = statement(Pending.ADD);
            for (var id : changed) {
                add.setString(1, kind);
                add.setString(2, id);
                add.addBatch();
            }
            add.executeBatch();
            changed.clear();
        }
    }

    /** Returns which records were changed, each once. */
    List<ChangeLog.Changed> commit() throws SQLException {
        flush();
        connection.commit();
        var committed = List.copyOf(changed);
        changed.clear();
        return committed;
    }

    void rollback() throws SQLException {
        for (var statement : statements.values()) {
            statement.clearBatch();
        }
        waiting.clear();
        waitingRows = 0;
        changed.clear();
        changedExperts.clear();
        changedProblems.clear();
        changedCases.clear();
        connection.rollback();
    }

    /** Forgets what was not committed, unless the transaction is another's. */
    void close(boolean joined) throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
        statements.clear();
        if (!joined) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private Map<String, RecordTables.Row> waitingOf(RecordKind<?> kind) {
        return waiting.computeIfAbsent(kind.name(), ignored -> new HashMap<>());
    }
}

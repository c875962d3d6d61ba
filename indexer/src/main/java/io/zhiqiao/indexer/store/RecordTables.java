package io.zhiqiao.indexer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes rows of the tables of records; knows nothing of transactions. */
final class RecordTables {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, RecordSql> sqlByKind = new HashMap<>();

    RecordTables() {
        RecordKind.all().forEach(kind -> sqlByKind.put(kind.name(), RecordSql.of(kind)));
    }

    RecordSql sql(RecordKind<?> kind) {
        return Objects.requireNonNull(sqlByKind.get(kind.name()), kind.name());
    }

    <T> String written(T record) {
        return json.writeValueAsString(record);
    }

    <T> T read(RecordKind<T> kind, String body) {
        return json.readValue(body, kind.type());
    }

    /** Whether a record is withdrawn; null where there is none. */
    @Nullable
    Boolean isWithdrawn(Connection connection, RecordKind<?> kind, String key) throws SQLException {
        try (var statement = connection.prepareStatement(sql(kind).withdrawn())) {
            return isWithdrawn(statement, key);
        }
    }

    static @Nullable Boolean isWithdrawn(PreparedStatement statement, String key) throws SQLException {
        statement.setString(1, key);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getBoolean(1) : null;
        }
    }

    @Nullable
    Row find(Connection connection, RecordKind<?> kind, String key) throws SQLException {
        try (var statement = connection.prepareStatement(sql(kind).find())) {
            return find(statement, key);
        }
    }

    <T> Map<String, T> findAll(Connection connection, RecordKind<T> kind, Collection<String> keys) throws SQLException {
        var array = connection.createArrayOf("varchar", keys.toArray());
        try (var statement = connection.prepareStatement(sql(kind).findAll())) {
            statement.setArray(1, array);
            try (var rows = statement.executeQuery()) {
                var found = HashMap.<String, T>newHashMap(keys.size());
                while (rows.next()) {
                    found.put(rows.getString(1), read(kind, rows.getString(2)));
                }
                return found;
            }
        } finally {
            array.free();
        }
    }

    static @Nullable Row find(PreparedStatement statement, String key) throws SQLException {
        statement.setString(1, key);
        try (var rows = statement.executeQuery()) {
            return rows.next()
                    ? new Row(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getLong(4))
                    : null;
        }
    }

    /** Sets body, source, columns and id, in this order; returns the place behind them. */
    static <T> int bind(PreparedStatement statement, RecordKind<T> kind, T record, String body, String source)
            throws SQLException {
        int place = 1;
        statement.setString(place++, body);
        statement.setString(place++, source);
        for (var column : kind.columns()) {
            statement.setString(place++, column.value().apply(record));
        }
        statement.setString(place++, kind.key().apply(record));
        return place;
    }

    <T> List<T> where(Connection connection, RecordKind<T> kind, String column, String value) throws SQLException {
        try (var statement = connection.prepareStatement(RecordSql.bodiesWhere(kind, column))) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(read(kind, rows.getString(1)));
                }
                return found;
            }
        }
    }

    /** Hands on a page behind {@code after}; returns its last id, null when it is the last page. */
    <T> @Nullable String page(Connection connection, RecordKind<T> kind, String after, Consumer<T> consumer)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(kind).page())) {
            statement.setString(1, after);
            var bodies = new ArrayList<String>(RecordSql.PAGE);
            var last = after;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getString(1);
                    bodies.add(rows.getString(2));
                }
            }
            bodies.forEach(body -> consumer.accept(read(kind, body)));
            return bodies.size() < RecordSql.PAGE ? null : last;
        }
    }

    List<String> keysFrom(Connection connection, RecordKind<?> kind, String source) throws SQLException {
        try (var statement = connection.prepareStatement(sql(kind).keysFrom())) {
            statement.setString(1, source);
            try (var rows = statement.executeQuery()) {
                var keys = new ArrayList<String>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    long count(Connection connection, RecordKind<?> kind) throws SQLException {
        try (var statement = connection.prepareStatement(sql(kind).count());
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * A row as it lies in the database.
     *
     * @param body the record as JSON
     * @param source where it comes from
     * @param withdrawn whether it is no longer found
     * @param version grows with each change, from 1
     */
    record Row(String body, String source, boolean withdrawn, long version) {}
}

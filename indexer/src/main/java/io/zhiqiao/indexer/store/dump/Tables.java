package io.zhiqiao.indexer.store.dump;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What tables a database has, and in which order they can be filled. */
final class Tables {

    /**
     * Not copied: how far the tables are is told by the manifest, what is to be indexed is everything after a restore, and
     * whoever had signed in signs in again.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history", "unindexed", "indexed_changes", "spring_session", "spring_session_attributes");

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** The names of tables that are copied, each after those that it refers to. */
    List<String> inOrder() throws SQLException {
        var ordered = new LinkedHashSet<String>();
        for (var table : strings("select table_name from information_schema.tables"
                + " where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name")) {
            addAfterItsReferences(table, ordered, new LinkedHashSet<>());
        }
        ordered.removeAll(LEFT_OUT);
        return List.copyOf(ordered);
    }

    private void addAfterItsReferences(String table, Set<String> ordered, Set<String> above) throws SQLException {
        if (ordered.contains(table) || !above.add(table)) {
            return;
        }
        for (var other : references(table)) {
            addAfterItsReferences(other, ordered, above);
        }
        ordered.add(table);
    }

    private List<String> references(String table) throws SQLException {
        var found = new ArrayList<String>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                found.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return found;
    }

    /** Columns of a table that number their rows by themselves. */
    List<String> numbered(String table) throws SQLException {
        return strings(
                "select column_name from information_schema.columns where table_schema = current_schema and table_name = ?"
                        + " and is_identity = 'YES'",
                table);
    }

    List<String> sequences() throws SQLException {
        return strings("select sequence_name from information_schema.sequences where sequence_schema = current_schema"
                + " order by sequence_name");
    }

    /** The number of the last migration. */
    String schema() throws SQLException {
        var versions = strings("select version from flyway_schema_history where success and version is not null"
                + " order by installed_rank desc");
        return versions.isEmpty() ? "0" : versions.getFirst();
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}

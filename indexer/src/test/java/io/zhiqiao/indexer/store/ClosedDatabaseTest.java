package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void poolOpensTheFileAnewAfterItClosedItself() throws SQLException {
        try (var database = RecordDatabase.inFolder(folder)) {
            assertThat(organisations(database.dataSource())).isZero();

            // What a full disk does to it.
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException closed) {
                assertThat(closed.getMessage()).contains("closed");
            }
            // At once: the pool tries out only what it has not used for a while.
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
            } catch (SQLException closed) {
                assertThat(closed.getMessage()).contains("closed");
            }

            assertThat(organisations(database.dataSource())).isZero();
        }
    }

    @Test
    void whatTheCallerDidWrongKeepsTheConnection() {
        var override = new ClosedDatabase();

        assertThat(override.adjudicate(new SQLException("syntax", "42001", 42_001)))
                .isEqualTo(SQLExceptionOverride.Override.CONTINUE_EVICT);
        assertThat(override.adjudicate(new SQLException("wrapped", new SQLException("closed", "90098", 90_098))))
                .isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
    }

    private static long organisations(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from organisation")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

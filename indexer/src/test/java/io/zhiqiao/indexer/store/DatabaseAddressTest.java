package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told who names a server that does not do. */
class DatabaseAddressTest {

    @TempDir
    private Path folder;

    @Test
    void addressOfAnotherKindOfDatabaseIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:mysql://host/zhiqiao?password=geheim", "u", "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:mysql://host/zhiqiao")
                .hasMessageContaining("jdbc:postgresql://host:5432/name")
                .hasMessageNotContaining("geheim");
        assertThat(new DatabaseAddress("jdbc:postgresql://host/x?password=geheim", "u", "p").toString())
                .isEqualTo("DatabaseAddress[jdbc:postgresql://host/x, u]");
    }

    @Test
    void malformedAddressIsSaid() {
        assertRefused(new DatabaseAddress("jdbc:postgresql://host:99999/x", "u", "p"), "malformed");
    }

    @Test
    void serverThatIsDownIsSaid() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertRefused(
                new DatabaseAddress("jdbc:postgresql://localhost:%d/zhiqiao".formatted(port), "u", "p"),
                "cannot be reached");
    }

    @Test
    void databaseThatIsNotThereIsSaid() {
        assertRefused(DatabaseServer.database("nowhere", "postgres", ""), "no database");
    }

    @Test
    void wrongPasswordIsSaid() throws SQLException {
        var own = DatabaseServer.newDatabase();
        try (var connection = DriverManager.getConnection(own.url(), own.user(), own.password());
                var statement = connection.createStatement()) {
            statement.execute("create role " + DatabaseServer.GUARDED + " login password 'right'");
        }
        assertRefused(new DatabaseAddress(own.url(), DatabaseServer.GUARDED, "wrong"), "ZHIQIAO_DATABASE_PASSWORD");
    }

    @Test
    void secondOpenerOfADatabaseIsRefusedWhateverItsFolder() {
        var address = DatabaseServer.newDatabase();
        try (var store = RecordStore.open(folder.resolve("one"), address)) {
            assertThatThrownBy(() -> RecordStore.open(folder.resolve("two"), address))
                    .isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining("in use");
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
        RecordStore.open(folder.resolve("two"), address).close();
    }

    @Test
    void tablesOfANewerVersionAreRefused() throws SQLException {
        try (var database = RecordDatabase.inFolder(folder);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select 999, '9999', 'later', type, 'V9999__later.sql',"
                    + " 1, installed_by, installed_on, 1, true from flyway_schema_history where version = '1'");
        }
        assertThatThrownBy(() -> RecordStore.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("newer version");
    }

    private void assertRefused(DatabaseAddress address, String message) {
        assertThatThrownBy(() -> RecordStore.open(folder, address))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(address.shown());
        RecordStore.open(folder).close();
    }
}

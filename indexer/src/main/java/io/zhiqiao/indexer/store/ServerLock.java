package io.zhiqiao.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps a database of a server for one opener at a time: of two, each would index a part of what changes. The server takes
 * the lock back from a process that dies.
 */
final class ServerLock implements AutoCloseable {

    /** Any number that nobody else is likely to lock in this database. */
    private static final long KEY = 0x7A68_6971_6961_6FL;

    private final Connection connection;

    private ServerLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreInUseException if someone has it
     * @throws java.io.UncheckedIOException if the server cannot be asked
     */
    static ServerLock take(DatabaseAddress address) {
        try {
            var connection = ServerDoor.connect(address);
            if (isFree(connection)) {
                return new ServerLock(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw ServerDoor.refused(address, e);
        }
        throw new StoreInUseException(address);
    }

    private static boolean isFree(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlWork.failed(e);
        }
    }
}

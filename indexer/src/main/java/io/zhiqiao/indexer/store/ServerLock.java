package io.zhiqiao.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps a database of a server for one opener at a time: of two, each would index a part of what changes. The server takes
 * the lock back from a process that dies.
 */
final class ServerLock implements AutoCloseable {

    /** Any number that nobody else is likely to lock in this database. */
    private static final long KEY = 0x7A68_6971_6961_6FL;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Logger LOG = Logger.getLogger(ServerLock.class.getName());

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

    /** Waits a little: the server may not have noticed yet that the last opener died. */
    private static boolean isFree(Connection connection) throws SQLException {
        try (var patience = connection.createStatement();
                var statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
            patience.execute("set lock_timeout = '3s'");
            statement.setLong(1, KEY);
            statement.execute();
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the lock back before the connection ends: the server may take a while to notice that. */
    @Override
    public void close() {
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The server ended before its lock was given back.", e);
        }
    }
}

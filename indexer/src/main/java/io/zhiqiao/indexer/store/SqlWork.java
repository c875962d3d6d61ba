package io.zhiqiao.indexer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a connection. */
@FunctionalInterface
interface SqlWork<R> {

    R on(Connection connection) throws SQLException;

    /** Commits once what several statements do, unless that is left to the transaction of another. */
    static <R> R together(Connection connection, Step<R> step) throws SQLException {
        if (!connection.getAutoCommit()) {
            return step.run();
        }
        connection.setAutoCommit(false);
        try {
            var result = step.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Statements one after the other. */
    @FunctionalInterface
    interface Step<R> {

        R run() throws SQLException;
    }

    /** What the database said, for those who know files and disks only. */
    static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException("""
                记录数据库未能完成操作；自上次确认以来的改动未被接受。可能磁盘已满或数据库停止：处理后重做。
                The database of the records failed; what was written since the last confirmation is not accepted.
                Maybe the disk is full or the database is down: mend that, then do it again.""", new IOException(e.getMessage(), e));
    }
}

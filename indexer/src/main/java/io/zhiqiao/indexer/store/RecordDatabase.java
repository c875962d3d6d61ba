package io.zhiqiao.indexer.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The SQL database of the accepted records, with its tables brought up to this version: a file in the data folder
 * unless a server is named.
 */
public final class RecordDatabase implements AutoCloseable {

    private static final String FILE_NAME = "records";

    /**
     * A commit is in the file when it returns (WRITE_DELAY), names are in lower case and nulls last as in PostgreSQL, and
     * the process closes the file itself, after what still writes.
     */
    private static final String FILE_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64;CACHE_SIZE=32768";

    private static final int CONNECTIONS = 16;
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(20);

    private final HikariDataSource dataSource;
    private final @Nullable FolderLock lock;

    private RecordDatabase(HikariDataSource dataSource, @Nullable FolderLock lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    /**
     * Opens the database in a folder; makes both where there are none.
     *
     * @throws StoreInUseException if another process has it open
     * @throws UncheckedIOException if it cannot be opened
     */
    public static RecordDatabase inFolder(Path folder) {
        var file = folder.resolve(FILE_NAME).toAbsolutePath();
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("""
                    数据文件夹的路径 %s 含有分号，数据库无法使用。请换一个文件夹。
                    The path %1$s has a semicolon, which the database cannot take. Choose another folder.""".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder %s.".formatted(folder), e);
        }
        var lock = FolderLock.take(folder);
        try {
            var url = "jdbc:h2:file:" + file + FILE_SETTINGS;
            tryOut(url, folder);
            return open(url, "", "", lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens the database of a server.
     *
     * @param url a JDBC address
     */
    public static RecordDatabase at(String url, String user, String password) {
        return open(url, user, password, null);
    }

    /** Connections of a pool; each comes with auto-commit on. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
        if (lock != null) {
            lock.close();
        }
    }

    private static RecordDatabase open(String url, String user, String password, @Nullable FolderLock lock) {
        var settings = new HikariConfig();
        settings.setPoolName("records");
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        var dataSource = new HikariDataSource(settings);
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
        return new RecordDatabase(dataSource, lock);
    }

    /** A pool would try again for half a minute before it says what is wrong. */
    private static void tryOut(String url, Path folder) {
        try (var connection = DriverManager.getConnection(url, "", "")) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    """
                    记录数据库 %s 无法打开，可能已损坏，或磁盘已满、只读。请先检查磁盘；确已损坏时从备份恢复，没有备份时把文件夹移走，再重新导入。
                    The records in %1$s cannot be opened: the disk may be full or read-only, or the file damaged.
                    Maybe there is a backup to restore; without one, move the folder away and import again.""".formatted(folder), new IOException("H2 error %d".formatted(e.getErrorCode()), e));
        }
    }
}

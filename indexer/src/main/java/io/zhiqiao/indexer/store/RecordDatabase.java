package io.zhiqiao.indexer.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

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
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64";

    /** Share of the heap that keeps pages of the file, and the least of it. */
    private static final int CACHE_SHARE = 16;

    private static final long LEAST_CACHE_KB = 32 << 10;

    private static final int CONNECTIONS = 16;
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(10);

    private final HikariDataSource dataSource;
    private final List<Runnable> locks;

    private RecordDatabase(HikariDataSource dataSource, List<Runnable> locks) {
        this.dataSource = dataSource;
        this.locks = locks;
    }

    /**
     * Opens the database in a folder; makes both where there are none.
     *
     * @throws StoreInUseException if another process has it open
     * @throws UncheckedIOException if it cannot be opened
     */
    public static RecordDatabase inFolder(Path folder) {
        return open(folder, DatabaseAddress.FOLDER);
    }

    /**
     * Opens the database at {@code address}, with its tables brought up to this version.
     *
     * @param folder of the records where no server has them; kept for one opener in any case, as what lies beside it
     * @throws StoreInUseException if another process has folder or database open
     * @throws UncheckedIOException if it cannot be opened
     */
    public static RecordDatabase open(Path folder, DatabaseAddress address) {
        return open(folder, address, MigrationVersion.LATEST);
    }

    /**
     * The same with tables as they were in an earlier version, to put its rows into them.
     *
     * @param schema number of the last migration of that version
     */
    public static RecordDatabase openAsOf(Path folder, DatabaseAddress address, String schema) {
        return open(folder, address, MigrationVersion.fromVersion(schema));
    }

    private static RecordDatabase open(Path folder, DatabaseAddress address, MigrationVersion version) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("文件夹 %s 无法建立。请检查路径与权限。\nCannot make the folder %1$s.".formatted(folder), e);
        }
        var locks = new ArrayList<Runnable>();
        try {
            locks.add(FolderLock.take(folder)::close);
            if (address.isServer()) {
                locks.add(ServerLock.take(address)::close);
            }
            var dataSource = address.isServer() ? server(address) : file(folder);
            migrate(dataSource, version, address.isServer() ? "postgresql" : "h2");
            return new RecordDatabase(dataSource, locks);
        } catch (RuntimeException e) {
            release(locks);
            throw e;
        }
    }

    /** Connections of a pool; each comes with auto-commit on. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
        release(locks);
    }

    private static void release(List<Runnable> locks) {
        locks.reversed().forEach(Runnable::run);
    }

    private static HikariDataSource file(Path folder) {
        var file = folder.resolve(FILE_NAME).toAbsolutePath();
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("""
                    数据文件夹的路径 %s 含有分号，数据库无法使用。请换一个文件夹。
                    The path %1$s has a semicolon, which the database cannot take. Choose another folder.""".formatted(folder));
        }
        var url = "jdbc:h2:file:" + file + FILE_SETTINGS + ";CACHE_SIZE=" + cacheKb();
        tryOut(url, folder);
        return pool(url, "", "");
    }

    private static long cacheKb() {
        return Math.max(LEAST_CACHE_KB, (Runtime.getRuntime().maxMemory() >> 10) / CACHE_SHARE);
    }

    private static HikariDataSource server(DatabaseAddress address) {
        return pool(address.url(), address.user(), address.password());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var settings = new HikariConfig();
        settings.setPoolName("records");
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        settings.setExceptionOverrideClassName(ClosedDatabase.class.getName());
        // Rows that are sent together become one statement; other databases do not look at it.
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("ApplicationName", "zhiqiao");
        return new RecordPool(settings, Clock.systemUTC());
    }

    /** What the two databases say in the same words is in one folder, what only one of them understands in its own. */
    private static void migrate(HikariDataSource dataSource, MigrationVersion version, String kind) {
        try {
            var flyway = Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration", "classpath:db/" + kind)
                    .target(version)
                    .load();
            refuseTablesOfANewerVersion(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            dataSource.close();
            throw new UncheckedIOException("""
                    记录数据库的表无法升级到本版本。请检查数据库用户是否有建表权限、磁盘是否已满，再启动。
                    The tables of the records cannot be brought up to this version. May the user of the database make tables, is there room on the disk?""", new IOException(e.getMessage(), e));
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** Older programmes would write what newer ones cannot read. */
    private static void refuseTablesOfANewerVersion(Flyway flyway) {
        var info = flyway.info();
        var newer = Arrays.stream(info.all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .findFirst();
        if (newer.isPresent()) {
            throw new UncheckedIOException(
                    """
                    记录数据库由更新的版本写入，本版本不能打开。请使用更新的版本，或从备份恢复到新文件夹。
                    The records were written by a newer version, which this one cannot open. Use the newer one, or restore a backup into another folder.""", new IOException("V%s".formatted(newer.get().getVersion())));
        }
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

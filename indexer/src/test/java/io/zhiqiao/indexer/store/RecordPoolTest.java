package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import io.zhiqiao.indexer.MovedClock;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordPoolTest {

    private final MovedClock clock = new MovedClock(Instant.EPOCH);
    private final Reachable database = new Reachable();
    private final RecordPool pool = new RecordPool(settings(), clock);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whoAsksAfterAFailureIsToldAtOnceWhy() throws SQLException {
        pool.getConnection().close();
        goAway();
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        var tried = database.tried.get();

        assertThatThrownBy(pool::getConnection)
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessageContaining("tried again soon")
                .hasRootCauseMessage("Read-only file system");
        assertThat(((SQLException) failure()).getSQLState()).startsWith("08");
        assertThat(database.tried.get() - tried)
                .as("only the pool itself tries")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void afterAPauseOneTriesAgainAndWithSuccessAllDo() throws SQLException {
        goAway();
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        database.away = false;
        clock.move(RecordPool.PAUSE.plusMillis(1));

        pool.getConnection().close();
        pool.getConnection().close();
    }

    @Test
    void aPoolThatIsMerelyBusyIsAskedAgain() throws SQLException {
        try (var one = pool.getConnection();
                var two = pool.getConnection()) {
            assertThat(one).isNotEqualTo(two);
            assertThatThrownBy(pool::getConnection).hasMessageNotContaining("tried again soon");
        }

        pool.getConnection().close();
    }

    private Throwable failure() {
        try (var connection = pool.getConnection()) {
            throw new AssertionError("There should be no connection: " + connection);
        } catch (SQLException e) {
            return e;
        }
    }

    private void goAway() {
        database.away = true;
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private HikariConfig settings() {
        var settings = new HikariConfig();
        settings.setDataSource(database.dataSource());
        settings.setMaximumPoolSize(2);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
        settings.setInitializationFailTimeout(-1);
        return settings;
    }

    /** A database in memory that can be gone. */
    private static final class Reachable {

        private final AtomicInteger tried = new AtomicInteger();
        private final JdbcDataSource memory = new JdbcDataSource();
        private volatile boolean away;

        Reachable() {
            memory.setURL("jdbc:h2:mem:");
            // The first connection of a process takes longest.
            try (var first = memory.getConnection()) {
                first.isReadOnly();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        DataSource dataSource() {
            return (DataSource) Proxy.newProxyInstance(
                    Reachable.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> {
                        if (method.getName().equals("getConnection")) {
                            tried.incrementAndGet();
                            if (away) {
                                throw new SQLException("Read-only file system");
                            }
                        }
                        return method.invoke(memory, values);
                    });
        }
    }
}

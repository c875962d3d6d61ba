package io.zhiqiao.indexer.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the records. Where the database cannot be reached, the first to ask waits as long as the pool tries; all
 * others are told at once what that one was told, and every few seconds one more tries again.
 */
final class RecordPool extends HikariDataSource {

    /** How long nobody tries again. */
    static final Duration PAUSE = Duration.ofSeconds(3);

    /** SQL state: a connection cannot be established. */
    private static final String UNREACHABLE = "08001";

    private final CircuitBreaker attempts;
    private volatile @Nullable SQLException lastFailure;

    /** Opens the pool; {@code clock} says when it is time to try again. */
    RecordPool(HikariConfig settings, Clock clock) {
        super(settings);
        this.attempts = CircuitBreaker.of(
                "records",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(1)
                        .minimumNumberOfCalls(1)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(PAUSE)
                        .recordException(RecordPool::isUnreachable)
                        .clock(clock)
                        .build());
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!attempts.tryAcquirePermission()) {
            throw new SQLTransientConnectionException(
                    "数据库刚才无法连接，稍后会再试。 The database could not be reached just now; it is tried again soon.",
                    UNREACHABLE,
                    lastFailure);
        }
        var start = attempts.getCurrentTimestamp();
        try {
            var connection = super.getConnection();
            attempts.onSuccess(attempts.getCurrentTimestamp() - start, attempts.getTimestampUnit());
            return connection;
        } catch (SQLException e) {
            lastFailure = e;
            attempts.onError(attempts.getCurrentTimestamp() - start, attempts.getTimestampUnit(), e);
            throw e;
        } catch (RuntimeException | Error e) {
            attempts.releasePermission();
            throw e;
        }
    }

    /** Where all connections are merely in use, the pool names no cause, and the next may well get one. */
    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof SQLTransientConnectionException && failure.getCause() != null;
    }
}

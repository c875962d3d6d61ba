package io.zhiqiao.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

class StorageTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "No space left on device, 507",
        "Disk quota exceeded, 507",
        "File too large, 507",
        "There is not enough space on the disk, 507",
        "Read-only file system, 503"
    })
    void fullAndReadOnlyDisksAreToldHoweverDeepTheyLie(String said, int status) {
        var thrown = new IllegalStateException(
                "the page failed", new UncheckedIOException("cannot write", new IOException(said)));

        var rejection = RejectionReader.read(thrown);

        assertThat(rejection.status().value()).isEqualTo(status);
        assertThat(rejection.sentence().zh()).contains("没有保存");
        assertThat(rejection.sentence().en()).contains("not saved");
    }

    @Test
    void statesOfTheDatabaseAreUnderstood() {
        assertThat(status(new SQLException("could not extend file", "53100")))
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(status(new SQLException("cannot execute INSERT", "25006")))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(new SQLException("connection refused", "08001"))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(new SQLException("The database has been closed", "90098", 90_098)))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(new DataAccessResourceFailureException("gone"))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void whyATransactionFailedCountsEvenWhereItCouldNotBeRolledBack() {
        var failed = new TransactionSystemException("JDBC rollback failed", new SQLException("?"));
        failed.initApplicationException(new UncheckedIOException("", new IOException("No space left on device")));

        assertThat(status(failed)).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
    }

    @Test
    void otherFailuresAreNotBlamedOnTheDisk() {
        assertThat(status(new IllegalStateException("a bug"))).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(StorageTrouble.of(new SQLException("syntax error", "42601"))).isEmpty();
        // Our own sentence says what may be, and is no proof.
        assertThat(StorageTrouble.of(new UncheckedIOException("maybe there is no space left", new IOException("?"))))
                .isEmpty();
    }

    private static HttpStatus status(Throwable thrown) {
        return RejectionReader.read(thrown).status();
    }
}

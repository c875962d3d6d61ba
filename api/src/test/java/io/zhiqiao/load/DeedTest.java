package io.zhiqiao.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rehearsal is worth something only if it finds what is lost or doubled. */
class DeedTest {

    private static final Deed MESSAGE = new Deed(
            "message",
            "hello",
            List.of("select count(*) from message where text = ?", "select count(*) from note where text = ?"));

    private final List<String> faults = new ArrayList<>();
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        run("create table message (text varchar(40))", "create table note (text varchar(40))");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whatWasConfirmedAndIsThereOnceIsFine() throws SQLException {
        run("insert into message values ('hello')", "insert into note values ('hello')");

        assertThat(MESSAGE.asked().confirmed().check(database, "now", faults)).isEqualTo(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatWasAskedForAndNotConfirmedMayBeThereOrNot() throws SQLException {
        assertThat(MESSAGE.asked().check(database, "now", faults)).isZero();
        run("insert into message values ('hello')", "insert into note values ('hello')");
        assertThat(MESSAGE.asked().check(database, "now", faults)).isEqualTo(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatWasConfirmedAndIsLostIsFound() throws SQLException {
        MESSAGE.asked().confirmed().check(database, "now", faults);

        assertThat(faults).hasSize(2).first().asString().contains("message of hello was confirmed 1 times", "0 times");
    }

    @Test
    void whatIsThereTwiceIsFound() throws SQLException {
        run("insert into message values ('hello')", "insert into message values ('hello')");
        run("insert into note values ('hello')");

        MESSAGE.asked().confirmed().check(database, "now", faults);

        assertThat(faults).isNotEmpty();
    }

    @Test
    void effectWithoutItsNoteIsFoundEvenWhereNothingWasConfirmed() throws SQLException {
        run("insert into message values ('hello')");

        MESSAGE.asked().check(database, "now", faults);

        assertThat(faults).hasSize(1);
    }

    @Test
    void whatIsSentAgainWithTheSameKeyIsThereOnce() throws SQLException {
        run("insert into message values ('hello')", "insert into note values ('hello')");
        var again = MESSAGE.havingItsEffectOnce().asked().settled(1).asked().confirmed();

        assertThat(again.check(database, "now", faults)).isEqualTo(1);
        assertThat(faults).isEmpty();

        run("insert into message values ('hello')", "insert into note values ('hello')");
        again.check(database, "now", faults);
        assertThat(faults).hasSize(2);
    }

    private void run(String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

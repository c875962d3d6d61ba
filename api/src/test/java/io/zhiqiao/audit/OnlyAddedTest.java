package io.zhiqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself refuses what the audit must not suffer, whoever asks. */
@ServiceTest
class OnlyAddedTest {

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where record_id = ?",
                "delete from audit_entry where record_id = ?"
            })
    void entryThatIsThereStaysAsItIs(String attempt) {
        var record = "R-" + UUID.randomUUID();
        add(record);

        assertThatThrownBy(() -> database.sql(attempt).param(record).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("audit_entry")
                .hasMessageContaining("only added to");

        assertThat(audit.of("test", record))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("tester"));
    }

    @Test
    void stepOfALifeCycleStaysAsItIs() {
        var record = "R-" + UUID.randomUUID();
        database.sql("""
                        insert into life_cycle_step (kind, record_id, transition, from_state, to_state, actor, roles, at)
                        values ('test', ?, 'test', 'A', 'B', 'tester', '', current_timestamp)""").param(record).update();

        assertThatThrownBy(() -> database.sql("delete from life_cycle_step where record_id = ?")
                        .param(record)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update life_cycle_step set actor = 'x' where record_id = ?")
                        .param(record)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void add(String record) {
        transaction.executeWithoutResult(status -> audit.add(new Audit.Deed(
                new Audit.Actor("tester", "ADMINISTRATOR", "test"), "test.add", "test", record, null, null, null)));
    }
}

package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.lifecycle.TimeKeeper;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits too long, with days going by. */
@ServiceTest
class ProblemTimeLimitsTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private ProblemTimeLimits limits;

    @Autowired
    private TimeKeeper keeper;

    @Autowired
    private LifeCycleSteps steps;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private Asking firm;
    private Asking office;

    @BeforeEach
    void meetPeople() {
        firm = new Asking(people.ofEnterprise("Q-FIRM"));
        office = new Asking(people.coordinator());
    }

    @Test
    void whatWaitsIsRemindedOfOnceAndThenExpires() {
        var id = returned();

        after(6);
        assertThat(reminders(id)).isZero();
        after(8);
        after(9);
        assertThat(reminders(id)).isEqualTo(1);
        assertThat(firm.get("/my/problems/" + id).body()).contains("已超过预计时间");
        assertThat(state(id)).isEqualTo("RETURNED");
        after(31);

        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(steps.last("problem", id)).map(LifeCycleStep::actor).contains("system");
        assertThat(firm.step(id, "resume", "{}").at("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void stepBeginsTheTimeAnew() {
        var id = returned();
        after(8);
        firm.step(id, "submit", "{}");
        after(2);

        assertThat(reminders(id)).isEqualTo(1);
        after(4);
        assertThat(reminders(id)).isEqualTo(2);
    }

    @Test
    void workThatIsScheduledTakesALock() {
        keeper.keep();

        assertThat(database.sql("select count(*) from shedlock where name = 'time-limits'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void after(int days) {
        limits.keepLimits(clock.instant().plus(Duration.ofDays(days)));
    }

    private String returned() {
        var id = firm.post("/api/v1/problems", """
                        {"title": "焊缝开裂", "problemText": "焊缝开裂", "currentProblem": "裂纹率 6%",
                         "cooperationForms": ["技术服务"], "openQuestions": "不知道该测什么", "contact": "张工"}""").at("/problemId");
        firm.step(id, "submit", "{}");
        office.step(id, "return", "{\"reason\": \"请补充指标\"}");
        return id;
    }

    private long reminders(String id) {
        return audit.of("problem", id).stream()
                .filter(entry -> entry.action().equals("problem.remind"))
                .count();
    }

    private String state(String id) {
        return office.get("/api/v1/problems/" + id + "/journey").at("/status");
    }
}

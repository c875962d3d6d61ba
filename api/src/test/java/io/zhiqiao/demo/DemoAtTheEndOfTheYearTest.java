package io.zhiqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The demo tells its story on any day, the last one of a year, too. */
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=demo-at-the-end-of-the-year")
class DemoAtTheEndOfTheYearTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @TestBean(name = "clock")
    private @Nullable Clock clock;

    @Autowired
    private JdbcTemplate database;

    static Clock clock() {
        return Clock.fixed(ZonedDateTime.of(LAST.atTime(15, 20), ZONE).toInstant(), ZONE);
    }

    @Test
    void tourOfTodayIsHeldAndTheOneOfThreeMonthsAgoIsFollowedUp() {
        assertThat(clock).isEqualTo(clock());
        assertThat(days("RUNNING")).containsOnly(LAST);
        assertThat(days("FOLLOW_90")).containsOnly(LAST.minusDays(95));
        assertThat(database.queryForObject("select count(*) from check_in", Integer.class))
                .isGreaterThan(10);
        assertThat(database.queryForObject("select count(*) from tour_result where moment = 'T_90'", Integer.class))
                .isEqualTo(4);
    }

    private List<@Nullable LocalDate> days(String state) {
        return database.queryForList(
                "select held_on from tour_half_day d join tour t on t.tour_id = d.tour_id where t.state = ?",
                LocalDate.class,
                state);
    }
}

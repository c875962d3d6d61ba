package io.zhiqiao.monthly;

import io.zhiqiao.offer.TakingState;
import io.zhiqiao.offer.Takings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was agreed for each problem, in 万元: as stated at a tour last, otherwise for its packages. */
@Component
class AgreedAmounts {

    private final JdbcClient database;
    private final Clock clock;

    AgreedAmounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By problem, as it stood at the end of a day. */
    Map<String, BigDecimal> until(LocalDate day) {
        var amounts = ofPackages(day);
        database.sql("""
                        select problem_id, amount from tour_result
                        where amount > 0 and reached_on is not null and reached_on <= :day
                        order by reached_on, stated_at, result_id""")
                .param("day", day)
                .query((row, number) -> amounts.put(row.getString("problem_id"), row.getBigDecimal("amount")))
                .list();
        return amounts;
    }

    private Map<String, BigDecimal> ofPackages(LocalDate day) {
        var states = new HashMap<String, TakingState>();
        database.sql("""
                        select record_id, to_state from life_cycle_step where kind = :kind and at < :end
                        order by at, step_id""")
                .param("kind", Takings.KIND)
                .param(
                        "end",
                        OffsetDateTime.ofInstant(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), clock.getZone()))
                .query((row, number) ->
                        states.put(row.getString("record_id"), TakingState.valueOf(row.getString("to_state"))))
                .list();
        var amounts = new HashMap<String, BigDecimal>();
        database.sql("select taking_id, problem_id, contract from taken_package where contract is not null")
                .query((row, number) -> {
                    var state = states.get(row.getString("taking_id"));
                    return state == TakingState.ACCEPTED || state == TakingState.DONE
                            ? amounts.merge(row.getString("problem_id"), row.getBigDecimal("contract"), BigDecimal::add)
                            : BigDecimal.ZERO;
                })
                .list();
        return amounts;
    }
}

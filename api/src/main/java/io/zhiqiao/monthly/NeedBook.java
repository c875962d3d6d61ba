package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.TeamIndustries.TeamIndustry;
import io.zhiqiao.problem.ProblemService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what happened to problems; those that were withdrawn since stay in the months in which they counted. */
@Component
class NeedBook {

    private final JdbcClient database;
    private final RecordView<Problem, Need> there;
    private final Taxonomies taxonomies;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    NeedBook(JdbcClient database, RecordStore records, Taxonomies taxonomies, Clock clock) {
        this.database = database;
        this.there = new RecordView<>(records, RecordKind.PROBLEMS, Need::of);
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /** All of them, as they are now. */
    Needs read() {
        return new Needs(needs(), steps(), led(), visited());
    }

    private Map<String, Need> needs() {
        var needs = new HashMap<>(there.now());
        database.sql("select body from problem where withdrawn = true").query(String.class).list().stream()
                .map(body -> Need.of(json.readValue(body, Problem.class)))
                .forEach(need -> needs.put(need.problemId(), need));
        return needs;
    }

    private Map<String, List<NeedStep>> steps() {
        var steps = new HashMap<String, List<NeedStep>>();
        database.sql("""
                        select record_id, transition, from_state, to_state, at from life_cycle_step
                        where kind = :kind order by at, step_id""")
                .param("kind", ProblemService.KIND)
                .query((row, number) -> steps.computeIfAbsent(row.getString("record_id"), none -> new ArrayList<>())
                        .add(new NeedStep(
                                day(row, "at"),
                                row.getString("transition"),
                                ProblemStatus.valueOf(row.getString("from_state")),
                                ProblemStatus.valueOf(row.getString("to_state")))))
                .list();
        return steps;
    }

    private Map<String, List<Needs.Led>> led() {
        var led = new HashMap<String, List<Needs.Led>>();
        database.sql(
                        "select problem_id, from_team, to_team, decided_at from routing_decision order by decided_at, decision_id")
                .query((row, number) -> led.computeIfAbsent(row.getString("problem_id"), none -> new ArrayList<>())
                        .add(new Needs.Led(
                                day(row, "decided_at"), team(row.getInt("from_team")), team(row.getInt("to_team")))))
                .list();
        return led;
    }

    private Map<String, LocalDate> visited() {
        var visited = new HashMap<String, LocalDate>();
        database.sql("""
                        select problem_id, min(visited_on) as first_day from visit
                        where problem_id is not null and visited_on is not null group by problem_id""")
                .query((row, number) ->
                        visited.put(row.getString("problem_id"), row.getObject("first_day", LocalDate.class)))
                .list();
        return visited;
    }

    private String team(int number) {
        return taxonomies
                .teamIndustries()
                .find(String.valueOf(number))
                .map(TeamIndustry::name)
                .orElse("");
    }

    /** The day of a moment, in the time of the office. */
    LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }
}

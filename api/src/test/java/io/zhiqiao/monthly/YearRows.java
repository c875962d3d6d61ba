package io.zhiqiao.monthly;

import io.zhiqiao.indexer.store.RecordStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a {@link YearOfRecords} into the tables, row by row, past every rule of the service. */
final class YearRows {

    private final JdbcTemplate database;
    private final RecordStore records;
    private final YearOfRecords year;
    private final IntFunction<String> team;

    YearRows(DataSource source, RecordStore records, YearOfRecords year, IntFunction<String> team) {
        this.database = new JdbcTemplate(source);
        this.records = records;
        this.year = year;
        this.team = team;
    }

    void write() {
        new YearBodies(records, year, team).write();
        insert(
                "life_cycle_step (kind, record_id, transition, from_state, to_state, actor, roles, at)",
                Stream.concat(
                        year.steps.stream()
                                .map(step -> step(
                                        "problem",
                                        step.problemId(),
                                        step.name(),
                                        step.from().name(),
                                        step.to().name(),
                                        step.at())),
                        year.takings.stream().flatMap(YearRows::takingSteps)));
        insert(
                "routing_decision (problem_id, suggested, confidence, weights, from_team, to_team, helpers, signs, reason,"
                        + " decided_by, decided_at)",
                year.decisions.stream()
                        .map(one ->
                                row(one.problemId(), 0, 0.0, "", one.from(), one.to(), "", "", "", "x", at(one.at()))));
        insert(
                "visit (visit_id, organisation_id, organisation, district, planned_on, visited_on, visitors, met, notes,"
                        + " open_questions, problem_id, team, made_by, made_at, version)",
                year.visits.stream()
                        .map(one -> row(
                                one.id(),
                                one.firm(),
                                one.firm(),
                                "",
                                one.on(),
                                one.on(),
                                "",
                                "",
                                "",
                                "",
                                one.problemId(),
                                one.team() == 0 ? "" : team.apply(one.team()),
                                "x",
                                at(Instant.EPOCH),
                                1)));
        insert(
                "service_record (record_id, problem_id, expert_id, served_on, hours, mode, content, outcome, recorded_by,"
                        + " recorded_at)",
                year.services.stream()
                        .map(one -> row(
                                one.id(),
                                one.problemId(),
                                one.expert(),
                                one.on(),
                                one.hours(),
                                "现场诊断",
                                "",
                                "",
                                "x",
                                at(Instant.EPOCH))));
        writeTours();
        writeSolved();
    }

    private void writeTours() {
        for (var at = 0; at < 5; at++) {
            database.update("""
                    insert into tour (tour_id, name, tour_year, issue, theme, hosts, districts, industries, partners, state,
                    state_since, wanted_experts, wanted_solved, version)
                    values (?, '活动', 2025, 1, '', '', '', '', '', 'CLOSED', ?, 0, 0, 1)""", "T-" + at, at(Instant.EPOCH));
        }
        insert(
                "meeting (meeting_id, tour_id, table_number, starts_at, pinned, state, state_since, outcome, version)",
                year.meetings.stream()
                        .map(one -> row(
                                one.id(), "T-0", 1, at(one.at()), false, one.state(), at(one.at()), one.outcome(), 1)));
        for (var one : year.meetings) {
            for (var place = 0; place < one.problems().size(); place++) {
                database.update(
                        "insert into meeting_problem (meeting_id, place, problem_id) values (?, ?, ?)",
                        one.id(),
                        place,
                        one.problems().get(place));
            }
        }
    }

    private void writeSolved() {
        insert(
                "solved_level (level_id, problem_id, level, documents, note, stated_by, stated_at, confirmed_at)",
                year.levels.stream()
                        .map(one -> row(
                                one.id(),
                                one.problemId(),
                                one.level(),
                                "",
                                "",
                                "x",
                                at(one.at()),
                                one.confirmed() == null ? null : at(one.confirmed()))));
        var count = new HashMap<String, Integer>();
        insert(
                "tour_result (result_id, tour_id, problem_id, moment, level_id, reached_on, kinds, amount, note, reason,"
                        + " stated_by, stated_as, stated_at, version)",
                year.results.stream()
                        .map(one -> row(
                                "R-%06d".formatted(one.levelId()),
                                "T-" + count.merge(one.problemId(), 1, Integer::sum),
                                one.problemId(),
                                "T_0",
                                one.levelId(),
                                one.reached(),
                                "",
                                one.amount(),
                                "",
                                "",
                                "x",
                                "COORDINATOR",
                                at(one.at()),
                                1)));
        insert(
                "result_owner (problem_id, owner, tour_id, shared, version)",
                year.owners.stream().map(one -> row(one.problemId(), one.owner(), "T-0", "", 1)));
        database.update("""
                insert into service_package (package_id, code, package_version, name, name_en, need, need_en, provider, trl_from,
                trl_to, kinds, words, price_rule, price, offered, made_by, made_at, version)
                values ('K', 'k', 1, '', '', '', '', '', 1, 9, '', '', 'FIXED', 0, true, 'x', ?, 1)""", at(Instant.EPOCH));
        insert(
                "taken_package (taking_id, problem_id, package_id, code, state, state_since, contract, reason, proposed_by,"
                        + " version)",
                year.takings.stream()
                        .map(one -> row(
                                one.id(),
                                one.problemId(),
                                "K",
                                "k",
                                one.cancelled() == null ? "ACCEPTED" : "CANCELLED",
                                at(one.accepted()),
                                one.contract(),
                                "",
                                "x",
                                1)));
    }

    private static Stream<@Nullable Object[]> takingSteps(YearOfRecords.Taken one) {
        var accepted = step("package-taking", one.id(), "accept", "PROPOSED", "ACCEPTED", one.accepted());
        var cancelled = one.cancelled();
        return cancelled == null
                ? Stream.<@Nullable Object[]>of(accepted)
                : Stream.of(accepted, step("package-taking", one.id(), "cancel", "ACCEPTED", "CANCELLED", cancelled));
    }

    private static @Nullable Object[] step(String kind, String id, String name, String from, String to, Instant at) {
        return row(kind, id, name, from, to, "x", "X", at(at));
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private void insert(String into, Stream<@Nullable Object[]> rows) {
        var columns = into.chars().filter(sign -> sign == ',').count() + 1;
        database.batchUpdate(
                "insert into %s values (%s)".formatted(into, "?, ".repeat((int) columns - 1) + "?"), rows.toList());
    }
}

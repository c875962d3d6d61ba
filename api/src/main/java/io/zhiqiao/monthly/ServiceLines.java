package io.zhiqiao.monthly;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services of experts for the problems that a team leads. */
@Component
class ServiceLines implements CountedLines {

    private static final String EXPERTS = "experts";
    private static final String SERVICES = "services";
    private static final String HOURS = "hours";

    private final JdbcClient database;
    private final NeedBook book;
    private final RecordStore records;
    private final Names names;

    ServiceLines(JdbcClient database, NeedBook book, RecordStore records, Names names) {
        this.database = database;
        this.book = book;
        this.records = records;
        this.names = names;
    }

    @Override
    public Set<String> keys() {
        return Set.of(EXPERTS, SERVICES, HOURS);
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var needs = book.read();
        var served = served(month);
        var experts = experts(served);
        var counted = new ArrayList<Counted>();
        var byExpert = new TreeMap<String, List<Served>>();
        for (var one : served) {
            var team = needs.teamOn(one.problemId(), one.on());
            counted.add(new Counted(SERVICES, team, line(one, needs, experts, null)));
            counted.add(new Counted(HOURS, team, line(one, needs, experts, one.hours())));
            byExpert.computeIfAbsent(team + "\n" + one.expertId(), none -> new ArrayList<>())
                    .add(one);
        }
        byExpert.forEach((key, all) ->
                counted.add(new Counted(EXPERTS, key.substring(0, key.indexOf('\n')), expert(all, experts))));
        return counted;
    }

    private List<Served> served(YearMonth month) {
        return database.sql("""
                        select record_id, problem_id, expert_id, served_on, hours, mode from service_record
                        where served_on between :first and :last order by served_on, record_id""")
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new Served(
                        row.getLong("record_id"),
                        row.getString("problem_id"),
                        row.getString("expert_id"),
                        row.getObject("served_on", LocalDate.class),
                        BigDecimal.valueOf(row.getDouble("hours")),
                        row.getString("mode")))
                .list();
    }

    private Map<String, String> experts(List<Served> served) {
        var ids = served.stream().map(Served::expertId).collect(Collectors.toSet());
        return records.findAll(RecordKind.EXPERTS, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name().display()));
    }

    private CountedLine line(Served one, Needs needs, Map<String, String> experts, @Nullable BigDecimal hours) {
        var mode = names.value("serviceMode", one.mode());
        var title = needs.find(one.problemId()).title();
        return new CountedLine(
                String.valueOf(one.recordId()),
                one.on(),
                experts.getOrDefault(one.expertId(), one.expertId()),
                new Sentence(title + " · " + mode.zh(), title + " · " + mode.en()),
                hours,
                "/problems/" + one.problemId());
    }

    private static CountedLine expert(List<Served> all, Map<String, String> experts) {
        var first = all.getFirst();
        var hours = all.stream().map(Served::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CountedLine(
                first.expertId(),
                first.on(),
                experts.getOrDefault(first.expertId(), first.expertId()),
                new Sentence(
                        "%d 次，%s 小时".formatted(all.size(), hours.toPlainString()),
                        "%d times, %s hours".formatted(all.size(), hours.toPlainString())),
                null,
                experts.containsKey(first.expertId()) ? "/experts/" + first.expertId() : null);
    }

    /** A service that was recorded. */
    private record Served(
            long recordId, String problemId, String expertId, LocalDate on, BigDecimal hours, String mode) {}
}

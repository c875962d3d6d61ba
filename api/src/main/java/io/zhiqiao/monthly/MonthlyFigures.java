package io.zhiqiao.monthly;

import io.zhiqiao.monthly.CountedLines.Counted;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the figures of a month from the records as they are now. */
@Service
public class MonthlyFigures {

    private final Definitions definitions;
    private final Map<String, CountedLines> sourceByKey;

    /**
     * Joins definitions and what counts them.
     *
     * @throws IllegalStateException if a figure of the newest version has no source, or a key has two
     */
    MonthlyFigures(Definitions definitions, List<CountedLines> sources) {
        this.definitions = definitions;
        this.sourceByKey = byKey(sources);
        definitions.of(definitions.newest()).forEach(definition -> source(definition.key()));
    }

    private static Map<String, CountedLines> byKey(List<CountedLines> sources) {
        var byKey = new HashMap<String, CountedLines>();
        for (var source : sources) {
            for (var key : source.keys()) {
                if (byKey.put(key, source) != null) {
                    throw new IllegalStateException("""
                            月报指标“%1$s”有两个计数程序。请只留一个。
                            Two sources count the monthly figure “%1$s”: keep one.""".formatted(key));
                }
            }
        }
        return byKey;
    }

    private CountedLines source(String key) {
        return Optional.ofNullable(sourceByKey.get(key))
                .orElseThrow(() -> new IllegalStateException("""
                        月报指标“%1$s”没有计数程序。请在 config/reports/monthly 的最新一版定义中删去它，或换用提供它的版本。
                        Nothing counts the monthly figure “%1$s”: take it out of the newest definitions in config/reports/monthly, or run a version that counts it.""".formatted(key)));
    }

    /**
     * The figures of one team.
     *
     * @param team Chinese name of its industry
     * @param version of the definitions
     */
    @Transactional(readOnly = true)
    public List<MonthlyFigure> of(String team, YearMonth month, int version) {
        return ofAll(List.of(team), month, version).getOrDefault(team, List.of());
    }

    /** The figures of several teams, by team, in the order of the definitions. */
    @Transactional(readOnly = true)
    public Map<String, List<MonthlyFigure>> ofAll(List<String> teams, YearMonth month, int version) {
        var wanted = definitions.of(version);
        var lines = wanted.stream()
                .map(definition -> source(definition.key()))
                .distinct()
                .flatMap(source -> source.in(month).stream())
                .collect(Collectors.groupingBy(
                        Counted::team,
                        Collectors.groupingBy(Counted::key, Collectors.mapping(Counted::line, Collectors.toList()))));
        return teams.stream()
                .distinct()
                .collect(Collectors.toMap(team -> team, team -> figures(wanted, lines.getOrDefault(team, Map.of()))));
    }

    private static List<MonthlyFigure> figures(List<Definition> wanted, Map<String, List<CountedLine>> lines) {
        return wanted.stream()
                .map(definition -> new MonthlyFigure(definition, lines.getOrDefault(definition.key(), List.of())))
                .toList();
    }
}

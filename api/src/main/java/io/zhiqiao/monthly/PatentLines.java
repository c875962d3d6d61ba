package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enterprises that use the patent database and agreed that it is counted. Other metrics than searches overlap with each other,
 * and would be counted twice in a sum.
 */
@Component
class PatentLines implements CountedLines {

    private static final String ENTERPRISES = "patent-enterprises";
    private static final String SEARCHES = "patent-searches";
    private static final String SEARCH_METRICS = "Searches_";

    private final JdbcClient database;
    private final Taxonomies taxonomies;
    private final JsonMapper json = JsonMapper.builder().build();

    PatentLines(JdbcClient database, Taxonomies taxonomies) {
        this.database = database;
        this.taxonomies = taxonomies;
    }

    @Override
    public Set<String> keys() {
        return Set.of(ENTERPRISES, SEARCHES);
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var searches = searches(month);
        var counted = new ArrayList<Counted>();
        for (var one : organisations(searches)) {
            var team = team(one.industryCode());
            var count = searches.get(one.id().value());
            counted.add(new Counted(ENTERPRISES, team, line(one, month, null)));
            if (count != null && count > 0) {
                counted.add(new Counted(SEARCHES, team, line(one, month, BigDecimal.valueOf(count))));
            }
        }
        return counted;
    }

    private static CountedLine line(Organisation one, YearMonth month, @Nullable BigDecimal searches) {
        return new CountedLine(
                one.id().value(), month.atEndOfMonth(), one.name(), Sentence.same(one.district()), searches, null);
    }

    /** Searches of each organisation that used the database at all. */
    private Map<String, Long> searches(YearMonth month) {
        var searches = new HashMap<String, Long>();
        database
                .sql("select body from patent_usage where id like :period and withdrawn = false")
                .param("period", "%|" + month + "|%")
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readValue(body, PatentUsage.class))
                .filter(usage -> usage.period().equals(month))
                .forEach(usage -> searches.merge(
                        usage.organisationId().value(),
                        usage.metricType().startsWith(SEARCH_METRICS) ? usage.count() : 0L,
                        Long::sum));
        return searches;
    }

    private List<Organisation> organisations(Map<String, Long> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        return database
                .sql("select body from organisation where id in (:ids) order by id")
                .param("ids", searches.keySet())
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readValue(body, Organisation.class))
                .filter(one -> Boolean.TRUE.equals(one.patentAccount().usageConsent()))
                .toList();
    }

    /** The team whose industries an enterprise's code fits most closely, the first of equals; empty for none. */
    private String team(String industryCode) {
        var team = "";
        var most = 0;
        for (var industry : taxonomies.teamIndustries().all()) {
            for (var prefix : industry.industryPrefixes()) {
                if (prefix.length() > most && industryCode.startsWith(prefix)) {
                    most = prefix.length();
                    team = industry.name();
                }
            }
        }
        return team;
    }
}

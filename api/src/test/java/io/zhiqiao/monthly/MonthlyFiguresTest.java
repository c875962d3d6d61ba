package io.zhiqiao.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.CorpusFolder;
import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.TeamIndustries.TeamIndustry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MonthlyFiguresTest {

    private static final Path CONFIG = CorpusFolder.repositoryRoot().resolve("config");
    private static final Path DEFINITIONS = CONFIG.resolve("reports").resolve("monthly");
    private static final long SEED = 20_251_231;
    private static final int EVENTS = 5000;

    private final Taxonomies taxonomies = Taxonomies.load(CONFIG);

    @Test
    void everyFigureOfAYearIsThatOfAnIndependentCount(@TempDir Path folder) {
        var year = new YearOfRecords(SEED);
        assertThat(year.events()).isGreaterThan(EVENTS);
        try (var database = RecordDatabase.open(folder, DatabaseServer.newDatabaseIfAskedFor())) {
            var records = RecordStore.on(database.dataSource());
            new YearRows(database.dataSource(), records, year, this::team).write();
            var figures = new MonthlyFigures(
                    new Definitions(DEFINITIONS), sources(JdbcClient.create(database.dataSource()), records));

            var said = new HashSet<String>();
            for (var month = 1; month <= 12; month++) {
                var asked = YearMonth.of(YearOfRecords.YEAR, month);
                var values = values(figures, asked);
                assertThat(values)
                        .as("%s, seed %d", asked, SEED)
                        .isEqualTo(recounted(new Recount(year, asked, this::team).values()));
                values.entrySet().removeIf(value -> value.getValue().equals("0"));
                values.keySet().forEach(key -> said.add(key.substring(key.indexOf('|') + 1)));
            }
            assertThat(said).hasSameSizeAs(new Definitions(DEFINITIONS).of(1));
        }
    }

    private Map<String, String> values(MonthlyFigures figures, YearMonth month) {
        var teams = taxonomies.teamIndustries().all().stream()
                .map(TeamIndustry::name)
                .toList();
        var values = new TreeMap<String, String>();
        figures.ofAll(teams, month, 1)
                .forEach((team, all) -> all.forEach(figure -> {
                    assertThat(figure.lines().stream().map(CountedLine::id)).doesNotHaveDuplicates();
                    values.put(team + "|" + figure.key(), figure.shown());
                }));
        return values;
    }

    /** With what nobody counted, and without what belongs to no team. */
    private Map<String, String> recounted(Map<String, String> counted) {
        var values = new TreeMap<String, String>();
        for (var team : taxonomies.teamIndustries().all()) {
            for (var definition : new Definitions(DEFINITIONS).of(1)) {
                var key = team.name() + "|" + definition.key();
                var none = definition.kind() == Definition.Kind.RATE ? "—" : "0";
                values.put(key, counted.getOrDefault(key, none));
            }
        }
        return values;
    }

    private List<CountedLines> sources(JdbcClient database, RecordStore records) {
        var clock = Clock.system(YearOfRecords.OFFICE);
        var names = new Names(taxonomies, clock);
        var book = new NeedBook(database, records, taxonomies, clock);
        return List.of(
                new VisitLines(database, book),
                new NeedLines(book, names),
                new ServiceLines(database, book, records, names),
                new DockingLines(database, book),
                new SolvedLines(database, book, new AgreedAmounts(database, clock)),
                new PatentLines(database, taxonomies));
    }

    private String team(int number) {
        return taxonomies
                .teamIndustries()
                .find(String.valueOf(number))
                .map(TeamIndustry::name)
                .orElse("");
    }

    @Test
    void definitionThatNothingCountsKeepsTheServiceFromStarting() {
        assertThatThrownBy(() -> new MonthlyFigures(new Definitions(DEFINITIONS), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("visited-enterprises");
    }

    @Test
    void definitionThatIsNoneIsNamed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("definitions-1.tsv"), "k\tMEAN" + "\tx".repeat(10) + "\n");

        assertThatThrownBy(() -> new Definitions(folder))
                .hasMessageContaining("definitions-1.tsv")
                .hasMessageContaining("“k”");
    }
}

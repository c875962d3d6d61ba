package io.zhiqiao.roster;

import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.roster.TestTours.DAY;
import static io.zhiqiao.roster.TestTours.api;
import static io.zhiqiao.roster.TestTours.expert;
import static io.zhiqiao.roster.TestTours.pair;
import static io.zhiqiao.roster.TestTours.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.DemoTest;
import io.zhiqiao.Someone;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Through the service, on the sample: each rule of a roster changes the answer, and without it the answer is the other. */
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=roster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterRulesTest {

    /** Soldered and filled holes of electronics: the same few experts fit all three. */
    private static final List<String> ALIKE = List.of("P0101", "P0102", "P0103");

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AcceptedRecords records;

    private TestTours tours;
    private Someone office;

    @BeforeAll
    void makeOffice() {
        office = people.coordinator();
        tours = new TestTours(database, transaction, records, office);
        // The sample's people sit at tours of the sample too, which count towards their year.
        database.update("update tour set state = 'CANCELLED'");
    }

    @Test
    void problemGetsAsManyExpertsAsItWants() {
        var one = tours.solve(tours.tour(Map.of("P0101", 1)));
        var three = tours.solve(tours.tour(Map.of("P0101", 3)));

        assertThat(team(one, "P0101")).hasSize(1);
        assertThat(team(three, "P0101")).hasSize(3).containsAll(team(one, "P0101"));
        assertThat(one.at("/answer/figures/proven").asBoolean()).isTrue();
    }

    @Test
    void expertGetsNoMoreProblemsThanTheTourAllows() {
        var tourId = tours.tour(Map.of("P0101", 3, "P0102", 3, "P0103", 3, "P0104", 3, "P0105", 3, "P0106", 3));
        tours.wishes(tourId, "{\"mostPerExpert\": 3, \"fair\": false}");
        var free = tours.solve(tourId);
        tours.wishes(tourId, "{\"mostPerExpert\": 1, \"fair\": false}");
        var bound = tours.solve(tourId);

        assertThat(free.at("/answer/figures/mostLoad").asInt()).isGreaterThan(1);
        assertThat(bound.at("/answer/figures/mostLoad").asInt()).isEqualTo(1);
        assertThat(bound.at("/answer/teams")).isNotEqualTo(free.at("/answer/teams"));
    }

    @Test
    void capOfTheYearCountsServicesSoFar() {
        var best = best("P0101");

        assertThat(with(best, List.of(), 5, 4, Map.of("P0101", 1))).contains(best);
        assertThat(with(best, List.of(), 5, 5, Map.of("P0101", 1))).doesNotContain(best);
    }

    @Test
    void capOfTheYearCountsSeatsAtOtherTours() {
        var best = best("P0101");
        tours.with(best, TestTours.serving(List.of(), 5, 4), () -> {
            var first = tours.tour(Map.of("P0101", 1));
            tours.adopt(first, tours.solve(first));

            var second = tours.solve(tours.tour(Map.of("P0101", 1)));
            assertThat(team(second, "P0101")).doesNotContain(best);
            assertThat(expert(second, best).at("/promised").asInt()).isEqualTo(1);

            tours.state(first, "CANCELLED");
            assertThat(team(tours.solve(tours.tour(Map.of("P0101", 1))), "P0101"))
                    .contains(best);
        });
    }

    @Test
    void whoIsAwayOnTheDaysOfTheTourIsNotChosen() {
        var best = best("P0101");
        var away = List.of(new Period(DAY.minusDays(1), DAY.plusDays(1)));
        var tomorrow = List.of(new Period(DAY.plusDays(1), DAY.plusDays(1)));
        var today = List.of(new Period(
                LocalDate.now(ZoneId.systemDefault()).minusDays(1),
                LocalDate.now(ZoneId.systemDefault()).plusDays(1)));

        assertThat(with(best, away, 9, 0, Map.of("P0101", 1))).doesNotContain(best);
        assertThat(with(best, tomorrow, 9, 0, Map.of("P0101", 1))).contains(best);
        assertThat(with(best, today, 9, 0, Map.of("P0101", 1))).contains(best);
    }

    @Test
    void whoIsAwayOnOneDayOfSeveralIsChosenAndFlagged() {
        var best = best("P0101");
        var days = List.of(DAY, DAY.plusDays(1));
        tours.with(best, TestTours.serving(List.of(new Period(DAY, DAY)), 9, 0), () -> {
            var run = tours.solve(
                    tours.tour("MATCHING", LocalDate.now(ZoneId.systemDefault()).getYear(), days, Map.of("P0101", 1)));

            assertThat(team(run, "P0101")).contains(best);
            assertThat(expert(run, best).at("/awayOn").asString()).isEqualTo(DAY.toString());
        });
    }

    @Test
    void conflictKeepsAPairApartAndSaysWhy() {
        var best = best("P0101");
        var enterprise = records.find(RecordKind.PROBLEMS, "P0101")
                .orElseThrow()
                .record()
                .posting()
                .enterprise();
        assertThat(enterprise).isNotNull();
        tours.with(best, TestTours.avoiding("Q0101", enterprise.name()), () -> {
            var run = tours.solve(tours.tour(Map.of("P0101", 1)));

            assertThat(team(run, "P0101")).hasSize(1).doesNotContain(best);
            assertThat(pair(run, "P0101", best).at("/barriers/0/rule").asString())
                    .isEqualTo("avoided");
        });
        assertThat(team(tours.solve(tours.tour(Map.of("P0101", 1))), "P0101")).contains(best);
    }

    @Test
    void quotaWantsExpertsFromIndustryInEachGroup() {
        var tourId = tours.tour(alike(2));
        var free = tours.solve(tourId);
        tours.wishes(tourId, """
                {"mostPerExpert": 3, "quotas": [{"group": "FROM_INDUSTRY", "atLeast": 1, "scope": "EACH_PROBLEM"}]}""");
        var bound = tours.solve(tourId);

        assertThat(industry(free)).isLessThan(complete(free));
        assertThat(industry(bound)).isEqualTo(complete(bound));
    }

    @Test
    void quotaLimitsTheExpertsOfEachInstitution() {
        var tourId = tours.tour(Map.of("P0101", 3, "P0102", 3, "P0103", 3, "P0104", 3));
        var free = tours.solve(tourId);
        tours.wishes(tourId, """
                {"quotas": [{"group": "INSTITUTION", "atMost": 1, "scope": "ROSTER"}]}""");
        var bound = tours.solve(tourId);

        assertThat(institutions(free).size()).isLessThan(chosen(free).size());
        assertThat(institutions(bound)).hasSameSizeAs(chosen(bound));
    }

    @Test
    void eachGroupHasALeaderWhereOneIsWanted() {
        var tourId = tours.tour(alike(2));
        var free = tours.solve(tourId);
        tours.wishes(tourId, "{\"leaderTitles\": [\"研究员\", \"正高级工程师\"]}");
        var bound = tours.solve(tourId);

        assertThat(StreamSupport.stream(free.at("/answer/teams").spliterator(), false))
                .allMatch(team -> team.at("/leader").isNull());
        assertThat(StreamSupport.stream(bound.at("/answer/teams").spliterator(), false)
                        .filter(team -> team.at("/openSeats").asInt() == 0))
                .isNotEmpty()
                .allMatch(team -> bound.at(
                                "/question/experts/" + team.at("/leader").asInt() + "/title")
                        .asString()
                        .matches("研究员|正高级工程师"));
        assertThat(bound.at("/answer/teams")).isNotEqualTo(free.at("/answer/teams"));
    }

    @Test
    void rosterHasNoMoreExpertsThanAllowed() {
        var tourId = tours.tour(alike(2));
        tours.wishes(tourId, "{\"mostPerExpert\": 3}");
        var free = tours.solve(tourId);
        tours.wishes(tourId, "{\"mostPerExpert\": 3, \"mostExperts\": 2}");
        var bound = tours.solve(tourId);

        assertThat(free.at("/answer/figures/people").asInt()).isGreaterThan(2);
        assertThat(bound.at("/answer/figures/people").asInt()).isLessThanOrEqualTo(2);
    }

    @Test
    void pinnedPairIsKeptAndTakenBackAgain() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var free = tours.solve(tourId);
        var other = alternate(free);
        tours.mark(tourId, "P0101", other, "PIN");
        var pinned = tours.solve(tourId);
        ok(200, office.send("DELETE", api(tourId) + "/marks/P0101/" + other, "", "If-Match", tours.version(tourId)));
        var again = tours.solve(tourId);

        assertThat(team(pinned, "P0101")).containsExactly(other);
        assertThat(team(free, "P0101")).doesNotContain(other).isEqualTo(team(again, "P0101"));
    }

    @Test
    void pinnedExpertNeedNotBeAmongTheBest() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var stranger = StreamSupport.stream(
                        tours.solve(tours.tour(Map.of("P1301", 1)))
                                .at("/question/experts")
                                .spliterator(),
                        false)
                .map(expert -> expert.at("/expertId").asString())
                .filter(id ->
                        !names(tours.solve(tours.tour(Map.of("P0101", 1)))).contains(id))
                .findFirst()
                .orElseThrow();
        tours.mark(tourId, "P0101", stranger, "PIN");

        assertThat(team(tours.solve(tourId), "P0101")).containsExactly(stranger);
    }

    @Test
    void bannedPairIsNotMade() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var free = tours.solve(tourId);
        var best = team(free, "P0101").first();
        tours.mark(tourId, "P0101", best, "BAN");

        assertThat(team(tours.solve(tourId), "P0101")).hasSize(1).doesNotContain(best);
    }

    private static Map<String, Integer> alike(int demand) {
        return Map.of(ALIKE.get(0), demand, ALIKE.get(1), demand, ALIKE.get(2), demand);
    }

    private String best(String problemId) {
        return team(tours.solve(tours.tour(Map.of(problemId, 1))), problemId).first();
    }

    private NavigableSet<String> with(
            String expertId, List<Period> leave, int cap, int used, Map<String, Integer> demands) {
        var team = new TreeSet<String>();
        tours.with(
                expertId,
                TestTours.serving(leave, cap, used),
                () -> team.addAll(team(
                        tours.solve(tours.tour(demands)),
                        demands.keySet().iterator().next())));
        return team;
    }

    private static String alternate(JsonNode run) {
        return TestTours.expertId(
                run, run.at("/answer/teams/0/alternates/0/expert").asInt());
    }

    private static Set<String> names(JsonNode run) {
        var ids = new HashSet<String>();
        run.at("/question/experts")
                .forEach(expert -> ids.add(expert.at("/expertId").asString()));
        return ids;
    }

    /** Problems that have all the experts they want, and among them somebody from industry. */
    private static long industry(JsonNode run) {
        return whole(run)
                .filter(team -> StreamSupport.stream(team.at("/experts").spliterator(), false)
                        .anyMatch(at -> run.at("/question/experts/" + at.asInt() + "/fromIndustry")
                                .asBoolean()))
                .count();
    }

    private static long complete(JsonNode run) {
        return whole(run).count();
    }

    private static Stream<JsonNode> whole(JsonNode run) {
        return StreamSupport.stream(run.at("/answer/teams").spliterator(), false)
                .filter(team -> team.at("/openSeats").asInt() == 0);
    }

    private static NavigableSet<Integer> chosen(JsonNode run) {
        var chosen = new TreeSet<Integer>();
        run.at("/answer/teams").forEach(team -> team.at("/experts").forEach(at -> chosen.add(at.asInt())));
        return chosen;
    }

    private static NavigableSet<String> institutions(JsonNode run) {
        var names = new TreeSet<String>();
        chosen(run)
                .forEach(at -> names.add(
                        run.at("/question/experts/" + at + "/organisation").asString()));
        return names;
    }
}

package io.zhiqiao.composition;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.team.Teams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Who goes together to a problem of the sample, and what becomes of a group that is taken; on data of its own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=composition")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositionApiTest {

    private static final String COMPOSITION = "/api/v1/problems/" + TestCorpus.CASTING + "/composition";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Teams teams;

    @Autowired
    private RecordStore records;

    private Someone office;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
    }

    @AfterEach
    void forget() {
        database.update("delete from team_member");
        database.update("delete from problem_match where problem_id = ?", TestCorpus.CASTING);
    }

    @Test
    void oneWhoProvesAllIsEnoughAndSaysByWhat() {
        var found = composed("");

        assertThat(ids(found.get("best"))).containsExactly(TestCorpus.CASTER);
        var covers = found.at("/best/people/0/covers");
        assertThat(covers.findValuesAsString("title")).contains("电机壳体压铸件加工后试漏不合格");
        assertThat(covers.toString()).contains("试漏不合格率由9.6%降到1.3%");
        assertThat(found.get("proven").asBoolean()).isTrue();
        assertThat(notChosen(found, "E-FULL")).isEqualTo("LOAD");
        assertThat(notChosen(found, "E-SHUI")).isIn("COVERS_NOTHING", "");
    }

    @Test
    void skillThatTheFirstLacksBringsASecondAndFewerLackIt() {
        var found = composed("?asked=true&need=WHOLE:problem&skills=" + encoded("电池热失控预警"));

        assertThat(ids(found.get("best"))).containsExactly("E-LI", TestCorpus.CASTER);
        assertThat(found.at("/smaller/0/people")).hasSize(1);
        assertThat(found.at("/smaller/0/lacks")).hasSize(1);
    }

    @Test
    void whatNobodyProvesIsNamed() {
        var found = composed("?asked=true&need=WHOLE:problem&skills=" + encoded("甲骨文释读"));

        assertThat(ids(found.get("best"))).containsExactly(TestCorpus.CASTER);
        assertThat(found.at("/needs/1/open").asString()).isEqualTo("NOBODY");
        assertThat(found.at("/best/lacks/0/zh").asString()).isEqualTo("甲骨文释读");
    }

    @Test
    void memberComesBeforeOthersAndOnDaysOfTheMembershipOnly() {
        member("E-LI", LocalDate.of(2026, 1, 1), null);
        var both = "?asked=true&skills=" + encoded("电池热失控预警，真空压铸");
        assertThat(composed(both).at("/best/people/0/ofTeam").asBoolean()).isTrue();

        forget();
        member("E-LI", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        assertThat(composed(both).at("/best/people/0/ofTeam").asBoolean()).isFalse();
    }

    @Test
    void whatIsPromisedElsewhereCountsAgainstTheCap() {
        var before = records.find(RecordKind.EXPERTS, TestCorpus.CASTER).orElseThrow();
        put(cappedAt(3, before));
        try {
            assertThat(ids(composed("").get("best"))).containsExactly(TestCorpus.CASTER);

            ok(
                    200,
                    office.send(
                            "POST",
                            "/api/v1/problems/P-BATTERY/composition/adoption",
                            "{\"expertIds\": [\"" + TestCorpus.CASTER + "\"]}"));
            database.update("update problem_match set state = 'ACCEPTED' where problem_id = 'P-BATTERY'");

            assertThat(notChosen(composed(""), TestCorpus.CASTER)).isEqualTo("LOAD");
        } finally {
            database.update("delete from problem_match where problem_id = 'P-BATTERY'");
            put(before);
        }
    }

    @Test
    void groupThatIsTakenIsProposedOnceAndNobodyIsAsked() {
        var body = "{\"expertIds\": [\"" + TestCorpus.CASTER + "\", \"E-LI\"]}";

        var first = json(ok(200, office.send("POST", COMPOSITION + "/adoption", body, "Idempotency-Key", "k-1")));
        var again = json(ok(200, office.send("POST", COMPOSITION + "/adoption", body, "Idempotency-Key", "k-1")));

        assertThat(first.findValuesAsString("state")).containsExactly("PROPOSED", "PROPOSED");
        assertThat(again).isEqualTo(first);
        assertThat(database.queryForObject(
                        "select count(*) from problem_match where problem_id = ? and invited_at is not null",
                        Integer.class,
                        TestCorpus.CASTING))
                .isZero();
    }

    @Test
    void pageShowsTheGroupAndTakesIt() {
        var page = "/problems/" + TestCorpus.CASTING + "/composition";
        assertThat(ok(200, office.get(page)).body()).contains("朱铸", "最少 1 人即可", "今年的服务次数已满");

        ok(302, office.form("/", page + "/adoption", Map.of("expertId", TestCorpus.CASTER)));

        assertThat(database.queryForObject(
                        "select state from problem_match where problem_id = ? and expert_id = ?",
                        String.class,
                        TestCorpus.CASTING,
                        TestCorpus.CASTER))
                .isEqualTo("PROPOSED");
    }

    @Test
    void whoIsNotOfTheOfficeDoesNotLearnOfIt() {
        assertThat(people.ofEnterprise(TestCorpus.FIRM_ID).get(COMPOSITION).statusCode())
                .isEqualTo(403);
        assertThat(people.coordinatorOf("万州区").get(COMPOSITION).statusCode()).isEqualTo(404);
    }

    private void put(Expert expert) {
        try (var writing = records.begin()) {
            writing.put(RecordKind.EXPERTS, expert, "test");
            writing.commit();
        }
    }

    /** Served twice this year. */
    private static Expert cappedAt(int cap, Expert one) {
        return new Expert(
                one.id(),
                one.name(),
                one.employment(),
                one.expertise(),
                new Expert.Service(one.service().district(), List.of(), List.of(), cap, 2),
                one.standing(),
                one.ties(),
                one.contact());
    }

    private JsonNode composed(String query) {
        return json(ok(200, office.get(COMPOSITION + query)));
    }

    private static List<String> ids(JsonNode group) {
        return group.get("people").findValuesAsString("expertId");
    }

    private static String notChosen(JsonNode found, String expertId) {
        for (var one : found.get("notChosen")) {
            if (one.at("/expert/expertId").asString().equals(expertId)) {
                return one.get("reason").asString();
            }
        }
        return "";
    }

    private void member(String expertId, LocalDate from, @Nullable LocalDate to) {
        var team = teams.named("汽车摩托车").orElseThrow();
        database.update(
                "insert into team_member values (?, ?, ?, 'MEMBER', ?, ?, '', 1)",
                UUID.randomUUID().toString(),
                team.teamId(),
                expertId,
                from,
                to);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

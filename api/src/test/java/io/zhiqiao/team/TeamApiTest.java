package io.zhiqiao.team;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.taxonomy.TeamIndustries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Teams of the scheme, who is in them on a day, and who reaches them. */
@ServiceTest
class TeamApiTest {

    private static final String VEHICLES = "/api/v1/teams/t1-02";

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private TeamScheme scheme;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void forget() {
        database.update("delete from team_member where member_id <> 'contract-member'");
        database.update("delete from service_team where scheme_version > 1");
    }

    @Test
    void firstStartMakesTheTeamsOfTheScheme() {
        var all = ok(200, people.coordinator().get("/api/v1/teams"));

        assertThat(all).hasSizeGreaterThanOrEqualTo(13);
        assertThat(all.get(1).at("/name").asString()).isEqualTo("汽车摩托车");
        scheme.make();
        assertThat(ok(200, people.coordinator().get("/api/v1/teams"))).hasSameSizeAs(all);
    }

    @Test
    void whoLeftStaysCountedInTheMonthsBefore() {
        var office = people.coordinator();
        var member = join(office, TestCorpus.CASTER, "LEADER", "2026-01-10");
        ok(200, end(office, member, "{\"to\": \"2026-03-31\", \"reason\": \"调离\"}"));

        assertThat(teams.membersOn("t1-02", LocalDate.of(2026, 1, 9))).isEmpty();
        assertThat(teams.membersOn("t1-02", LocalDate.of(2026, 1, 10))).hasSize(1);
        assertThat(teams.membersOn("t1-02", LocalDate.of(2026, 3, 31))).hasSize(1);
        assertThat(teams.membersOn("t1-02", LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(ok(200, office.get(VEHICLES + "/members"))).hasSize(1);
    }

    @Test
    void nobodyIsInATeamTwiceOnADay() {
        var office = people.coordinator();
        join(office, TestCorpus.CASTER, "MEMBER", "2026-01-10");

        assertThat(refused(
                        office.send("POST", VEHICLES + "/members", joining(TestCorpus.CASTER, "DEPUTY", "2026-02-01"))))
                .isEqualTo("422 member");
    }

    @Test
    void lastDayIsNotBeforeTheFirst() {
        var office = people.coordinator();
        var member = join(office, TestCorpus.CASTER, "MEMBER", "2026-01-10");

        assertThat(refused(end(office, member, "{\"to\": \"2026-01-09\"}"))).isEqualTo("422 range");
    }

    @Test
    void secretaryReachesTheOwnTeamOnly() {
        var own = people.holding(service.as(accounts.secretaryOf("汽车摩托车")).authorization());

        assertThat(ok(200, own.get("/api/v1/teams"))).hasSize(1);
        assertThat(refused(own.get("/api/v1/teams/t1-03"))).isEqualTo("404 not-found");
        assertThat(own.get("/teams/t1-03").statusCode()).isEqualTo(404);
        join(own, TestCorpus.CASTER, "MEMBER", "2026-01-10");
        assertThat(own.get("/teams/t1-02/members").body()).contains("2026-01-10");
    }

    @Test
    void changeCarriesTheVersionThatWasRead() {
        var office = people.coordinator();
        var version = office.get(VEHICLES).headers().firstValue("ETag").orElseThrow();
        var body = "{\"leadBody\": \"市汽车工程学会\", \"districts\": [\"璧山区\"]}";

        var changed = ok(200, office.send("PUT", VEHICLES, body, "If-Match", version));

        assertThat(changed.at("/leading/body").asString()).isEqualTo("市汽车工程学会");
        assertThat(refused(office.send("PUT", VEHICLES, body, "If-Match", version)))
                .isEqualTo("412 stale");
        assertThat(service.as(Role.COORDINATOR).get("/teams").body()).contains("市汽车工程学会");
    }

    @Test
    void teamsOfAnOldSchemeAreReadNotChanged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("team-industries.tsv"), "# scheme 1\n1\t电子信息\tE\t39\tH01L\t芯片\n");
        Files.writeString(folder.resolve("team-industries-2.tsv"), "# scheme 2\n1\t电子与智能\tE\t39\tH01L\t芯片\t1\n");
        scheme.make(TeamIndustries.versions(folder));
        var office = people.coordinator();

        assertThat(ok(200, office.get("/api/v1/teams/t2-01"))
                        .at("/formerTeamIds/0")
                        .asString())
                .isEqualTo("t1-01");
        assertThat(office.get("/teams/t1-02").statusCode()).isEqualTo(200);
        assertThat(refused(office.send("PUT", VEHICLES, "{}", "If-Match", "\"1\"")))
                .isIn("409 old-scheme", "412 stale");
        assertThat(refused(
                        office.send("POST", VEHICLES + "/members", joining(TestCorpus.CASTER, "MEMBER", "2026-02-01"))))
                .isEqualTo("409 old-scheme");
    }

    private static JsonNode join(Someone who, String expertId, String role, String from) {
        return ok(201, who.send("POST", VEHICLES + "/members", joining(expertId, role, from)));
    }

    private static java.net.http.HttpResponse<String> end(Someone who, JsonNode member, String body) {
        return who.send(
                "POST",
                VEHICLES + "/members/" + member.at("/memberId").asString() + "/end",
                body,
                "If-Match",
                "\"" + member.at("/version").asString() + "\"");
    }

    private static String joining(String expertId, String role, String from) {
        return "{\"expertId\": \"%s\", \"role\": \"%s\", \"from\": \"%s\"}".formatted(expertId, role, from);
    }
}

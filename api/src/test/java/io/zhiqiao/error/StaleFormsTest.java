package io.zhiqiao.error;

import static io.zhiqiao.Postings.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.account.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at one form: who comes second sees both versions, and nothing of what they typed is lost. */
@ServiceTest
class StaleFormsTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TestAccounts accounts;

    @Test
    void limitsShowBothAndAreSavedFromThere() {
        var expert = people.expert("E-SHUI");
        var version = version(expert.get("/my/limits").body());
        ok302(expert.form("/my/limits", "/my/limits", Map.of("version", version, "annualCap", "11")));

        var both = expert.form(
                "/my/limits",
                "/my/limits",
                Map.of("version", version, "annualCap", "29", "from", "2027-02-01", "to", "2027-02-09"));

        assertThat(both.statusCode()).isEqualTo(412);
        assertThat(both.body())
                .contains("<mark>11</mark>", "<mark>29</mark>", "<mark>2027-02-01 – 2027-02-09</mark>", "两个版本")
                .contains("name=\"annualCap\" min=\"0\" max=\"365\" required value=\"29\"", "value=\"2027-02-09\"");
        ok302(expert.form("/my/limits", "/my/limits", Map.of("version", version(both.body()), "annualCap", "29")));
        assertThat(ok(200, expert.get("/api/v1/my/limits")).at("/annualCap").asInt())
                .isEqualTo(29);
        // Other tests read what the sample says.
        ok302(expert.form(
                "/my/limits",
                "/my/limits",
                Map.of("version", version(expert.get("/my/limits").body()), "annualCap", "7")));
    }

    @Test
    void limitsThatAreRefusedStayInTheForm() {
        var expert = people.expert("E-SHUI");
        var refused = expert.form(
                "/my/limits",
                "/my/limits",
                Map.of(
                        "version",
                        version(expert.get("/my/limits").body()),
                        "annualCap",
                        "999",
                        "from",
                        "2027-03-01",
                        "to",
                        "2027-03-02"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"999\"", "value=\"2027-03-02\"", "0 到 365")
                .doesNotContain("两个版本");
    }

    @Test
    void accountShowsBothAndKeepsWhatWasTyped() {
        var administrator = people.administrator();
        var path = "/accounts/" + accounts.make(Role.COORDINATOR).accountId();
        var version = version(administrator.get(path).body());
        ok302(administrator.form(path, path, account(version, "李先改", "万州区")));

        var both = administrator.form(path, path, account(version, "王后改", "璧山区"));

        assertThat(both.statusCode()).isEqualTo(412);
        assertThat(both.body())
                .contains("<mark>李先改</mark>", "<mark>王后改</mark>", "<mark>万州区</mark>", "<mark>璧山区</mark>")
                .contains("value=\"王后改\"");
        ok302(administrator.form(path, path, account(version(both.body()), "王后改", "璧山区")));
        assertThat(administrator.get(path).body()).contains("王后改").doesNotContain("李先改");
    }

    private static Map<String, String> account(String version, String name, String district) {
        return Map.of("version", version, "displayName", name, "roles", "COORDINATOR", "district", district);
    }

    @Test
    void draftShowsWhatAColleagueSavedBesideWhatWasTyped() {
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        var colleague = people.ofEnterprise(TestCorpus.FIRM_ID);
        var edit = firm.form("/my/problems/new", "/my/problems/new", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^http://[^/]+|\\?.*", "");
        var version = version(firm.get(edit).body());
        ok302(colleague.form(edit, edit, present(version, "同事的标题", "同事写的现状")));

        var both = firm.form(edit, edit, present(version, "我的标题", "我写的现状"));

        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("<mark>同事的标题</mark>", "<mark>我的标题</mark>", "<mark>同事写的现状</mark>", "<mark>我写的现状</mark>")
                .containsPattern("name=\"title\"[^>]*value=\"我的标题\"")
                .containsPattern("name=\"problemText\"[^>]*>我写的现状");
        ok302(firm.form(edit, edit, present(version(both.body()), "合并的标题", "我写的现状")));
        assertThat(colleague.get(edit + "?step=1").body()).contains("合并的标题");
    }

    private static Map<String, String> present(String version, String title, String text) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("step", "1");
        typed.put("version", version);
        typed.put("title", title);
        typed.put("problemText", text);
        return typed;
    }

    @Test
    void invitationIsKeptWhileAColleagueMovesTheMatch() {
        var office = people.coordinator();
        var problemId = Postings.publish(people.ofEnterprise(TestCorpus.FIRM_ID), office, Postings.CASTING);
        var matchId = ok(
                        200,
                        office.send(
                                "PUT",
                                "/api/v1/problems/" + problemId + "/experts/" + TestCorpus.CASTER + "/match",
                                ""))
                .at("/matchId")
                .asString();
        var board = "/match/problems/" + problemId;
        var seen =
                ok(200, office.get("/api/v1/matches/" + matchId)).at("/version").asString();
        Postings.move(people.coordinator(), office, matchId, "shortlist", "{}");
        Postings.move(people.coordinator(), office, matchId, "propose", "{}");
        var invitation = new LinkedHashMap<>(Map.of("version", seen, "place", "璧山二厂", "note", "带上图纸"));

        var both = office.form(board, board + "/matches/" + matchId + "/invite", invitation);

        assertThat(both.statusCode()).isEqualTo(412);
        assertThat(both.body()).contains("两个版本", "<mark>璧山二厂</mark>", "value=\"璧山二厂\"", "带上图纸</textarea>");
        invitation.put("version", version(both.body()));
        ok302(office.form(board, board + "/matches/" + matchId + "/invite", invitation));
        var invited = ok(200, office.get("/api/v1/matches/" + matchId));
        assertThat(invited.at("/state").asString()).isEqualTo("INVITED");
        assertThat(invited.at("/invitation/place").asString()).isEqualTo("璧山二厂");

        var over = office.form(
                board,
                board + "/matches/" + matchId + "/exclude",
                Map.of("version", seen, "reasonCode", "CONFLICT", "reason", "同一集团"));
        assertThat(over.statusCode()).isEqualTo(412);
        assertThat(over.body()).contains("同一集团", "不能再做").doesNotContain("/exclude\"");
    }

    private static void ok302(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no version.");
        }
        return found.group(1);
    }
}

package io.zhiqiao.error;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.Visitor;
import io.zhiqiao.account.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people and programmes send twice has its effect once. */
@ServiceTest
class RepeatedRequestsTest {

    private static final String KEY = "Idempotency-Key";

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TestAccounts accounts;

    @Test
    void filesSentAgainAreOneImport() {
        var office = people.coordinator();
        var key = UUID.randomUUID().toString();
        var file = "单位编号,单位名称,单位类型\nU-TWICE,两次大学,高校\n".getBytes(UTF_8);

        var first = ok(202, office.upload("/api/v1/imports", "单位.csv", file, KEY, key));
        var again = ok(202, office.upload("/api/v1/imports", "单位.csv", file, KEY, key));
        var others = office.upload("/api/v1/imports", "单位.csv", "x".getBytes(UTF_8), KEY, key);
        var otherwise = office.upload("/api/v1/imports?dryRun=false", "单位.csv", file, KEY, key);
        var somebodyElse = ok(202, people.coordinator().upload("/api/v1/imports", "单位.csv", file, KEY, key));

        assertThat(again.at("/importId")).isEqualTo(first.at("/importId"));
        assertThat(somebodyElse.at("/importId")).isNotEqualTo(first.at("/importId"));
        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(otherwise.statusCode()).isEqualTo(422);
    }

    @Test
    void formOfATokenSentAgainIssuesNoOther() {
        var visitor = service.visitor();
        var person = accounts.make(Role.COORDINATOR);
        visitor.signIn(person.login(), TestAccounts.PASSWORD);
        var key = UUID.randomUUID().toString();

        var issued = visitor.post(
                "/account", "/account/tokens", "name", "月报", "scope", "read", "days", "7", "requestKey", key);
        var again = visitor.post(
                "/account", "/account/tokens", "name", "月报", "scope", "read", "days", "7", "requestKey", key);

        assertThat(issued.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("只显示一次").doesNotContain("value=\"zq_");
        assertThat(json(service.as(person).get("/api/v1/account/tokens"))
                        .valueStream()
                        .filter(token -> token.at("/name").asString().equals("月报")))
                .hasSize(1);
    }

    @Test
    void linkAskedForAgainLeavesTheOneThatWasSent() {
        var administrator = people.administrator();
        var accountId = accounts.make(Role.COORDINATOR).accountId();
        var path = "/api/v1/accounts/" + accountId + "/link";
        var key = UUID.randomUUID().toString();

        var link = ok(200, administrator.send("POST", path, "", KEY, key))
                .at("/link")
                .asString();
        var again = administrator.send("POST", path, "", KEY, key);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).at("/rule").asString()).isEqualTo("told-once");
        assertThat(service.visitor().get(link).statusCode()).isEqualTo(200);
        ok(200, administrator.send("POST", path, "", KEY, key + "-2"));
        assertThat(service.visitor().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void invitationSentAgainFromThePageMakesOneAccount() {
        var visitor = service.visitor();
        visitor.signIn(accounts.make(Role.ADMINISTRATOR).login(), TestAccounts.PASSWORD);
        var login = "twice-" + UUID.randomUUID();

        for (var times = 0; times < 2; times++) {
            var told = visitor.post(
                    "/accounts/new",
                    "/accounts",
                    "login",
                    login,
                    "displayName",
                    "两次",
                    "roles",
                    "COORDINATOR",
                    "requestKey",
                    "key-of-" + login);
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(Visitor.location(told)).isEmpty();
        }
        assertThat(json(service.get("/api/v1/accounts?q=" + login)).at("/accounts"))
                .hasSize(1);
    }
}

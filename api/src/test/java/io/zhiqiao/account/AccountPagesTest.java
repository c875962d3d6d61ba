package io.zhiqiao.account;

import static io.zhiqiao.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.Visitor;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccountPagesTest {

    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/link/[^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("value=\"(zq_[^\"]+)\"");
    private static final String NEW_PASSWORD = "江边的旧水泵还在转动 7";

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts people;

    @Test
    void invitedPersonSetsAPasswordAndSignsIn() {
        var administrator = signedIn(people.make(Role.ADMINISTRATOR));
        var login = "new-" + UUID.randomUUID() + "@example.invalid";
        var told = administrator.post(
                "/accounts/new",
                "/accounts",
                "login",
                login,
                "displayName",
                "新来的 <b>人</b>",
                "roles",
                "ENTERPRISE",
                "organisationId",
                TestCorpus.FIRM_ID);
        var link = found(LINK, told.body());
        assertThat(told.body()).contains("新来的 &lt;b&gt;人&lt;/b&gt;");

        var guest = service.visitor();
        assertThat(guest.get(link).body()).contains(login);
        assertThat(guest.post(link, link, "password", "too short", "again", "too short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.post(link, link, "password", NEW_PASSWORD, "again", NEW_PASSWORD + "!")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(guest.post(link, link, "password", NEW_PASSWORD, "again", NEW_PASSWORD)))
                .isEqualTo("/sign-in?ready");

        assertThat(guest.get(link).statusCode()).isEqualTo(410);
        assertThat(location(guest.signIn(login, NEW_PASSWORD))).isEqualTo("/");
        assertThat(service.get("/api/v1/audit?action=account.password&person=" + login)
                        .body())
                .contains("account.password")
                .doesNotContain(NEW_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 某人, COORDINATOR, login",
        "two words, 某人, COORDINATOR, login",
        "fresh-1, '', COORDINATOR, displayName",
        "fresh-2, 某人, '', roles",
        "fresh-3, 某人, ENTERPRISE, organisationId",
        "fresh-4, 某人, EXPERT, expertId",
    })
    void whatIsMissingIsSaidAtItsField(String login, String name, String role, String field) {
        var administrator = signedIn(people.make(Role.ADMINISTRATOR));

        var answer = role.isEmpty()
                ? administrator.post("/accounts/new", "/accounts", "login", login, "displayName", name)
                : administrator.post("/accounts/new", "/accounts", "login", login, "displayName", name, "roles", role);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains("value=\"" + name + "\"");
    }

    @Test
    void newLinkMakesTheEarlierOneUseless() {
        var administrator = signedIn(people.make(Role.ADMINISTRATOR));
        var person = people.make(Role.EXPERT);
        var page = "/accounts/" + person.accountId();
        var first = found(LINK, administrator.post(page, page + "/link").body());
        var second = found(LINK, administrator.post(page, page + "/link").body());

        assertThat(service.visitor().get(first).statusCode()).isEqualTo(410);
        assertThat(service.visitor().get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void closingAnAccountEndsItsSessionsAndTokens() {
        var person = people.make(Role.COORDINATOR);
        var visitor = signedIn(person);
        var programme = service.as(person);
        assertThat(visitor.get("/problems").statusCode()).isEqualTo(200);
        assertThat(programme.get("/api/v1/problems").statusCode()).isEqualTo(200);

        var administrator = signedIn(people.make(Role.ADMINISTRATOR));
        var page = "/accounts/" + person.accountId();
        var version = service.get("/api/v1" + page)
                .headers()
                .firstValue("etag")
                .orElseThrow()
                .replace("\"", "");
        assertThat(location(administrator.post(page, page + "/close", "version", version)))
                .isEqualTo(page + "?saved");

        assertThat(visitor.get("/problems").statusCode()).isEqualTo(302);
        assertThat(programme.get("/api/v1/problems").statusCode()).isEqualTo(401);
        assertThat(location(service.visitor().signIn(person.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/sign-in?failed");
    }

    @Test
    void changeOfSomethingChangedMeanwhileIsRefused() {
        var administrator = signedIn(people.make(Role.ADMINISTRATOR));
        var page = "/accounts/" + people.make(Role.COORDINATOR).accountId();

        assertThat(location(administrator.post(
                        page, page, "version", "1", "displayName", "甲", "roles", "COORDINATOR", "district", "万州区")))
                .isEqualTo(page + "?saved");
        assertThat(administrator
                        .post(page, page, "version", "1", "displayName", "乙", "roles", "COORDINATOR")
                        .statusCode())
                .isEqualTo(412);
        assertThat(administrator.get(page).body()).contains("value=\"甲\"");
    }

    @Test
    void ownSessionsAreListedAndEndedFromAnother() {
        var person = people.make(Role.COORDINATOR);
        var desk = signedIn(person);
        var phone = signedIn(person);

        var own = desk.get("/account").body();
        assertThat(own.split("/account/sessions/[0-9a-f]+/end", -1)).hasSize(2);
        assertThat(location(desk.post("/account", "/account/sessions/end-others")))
                .isEqualTo("/account?saved=session");

        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(desk.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordIsChangedWithTheOldOneOnly() {
        var person = people.make(Role.EXPERT);
        var visitor = signedIn(person);
        var other = signedIn(person);

        assertThat(visitor.post(
                                "/account",
                                "/account/password",
                                "old",
                                "not the old one",
                                "password",
                                NEW_PASSWORD,
                                "again",
                                NEW_PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(visitor.post(
                        "/account",
                        "/account/password",
                        "old",
                        TestAccounts.PASSWORD,
                        "password",
                        NEW_PASSWORD,
                        "again",
                        NEW_PASSWORD)))
                .isEqualTo("/account?saved=password");

        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(other.get("/account").statusCode()).isEqualTo(302);
        assertThat(location(service.visitor().signIn(person.login(), NEW_PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void tokenIsShownOnceReadsAndIsTakenBack() {
        var person = people.make(Role.COORDINATOR);
        var visitor = signedIn(person);
        var issued = visitor.post("/account", "/account/tokens", "name", "月报", "scope", "read", "days", "7");
        var token = found(TOKEN, issued.body());

        assertThat(visitor.get("/account").body()).contains("月报").doesNotContain(token);
        var bearer = "Bearer " + token;
        assertThat(service.visitor()
                        .get("/api/v1/account", "Authorization", bearer)
                        .body())
                .contains(person.login());
        assertThat(service.visitor()
                        .send("POST", "/api/v1/match", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);

        var tokens = service.visitor().get("/api/v1/account/tokens", "Authorization", bearer);
        var id = ServiceClient.json(tokens).get(0).get("tokenId").asString();
        assertThat(ServiceClient.json(tokens).get(0).get("lastUsedAt").isNull()).isFalse();
        assertThat(location(visitor.post("/account", "/account/tokens/" + id + "/revoke")))
                .isEqualTo("/account?saved=token");
        assertThat(service.visitor()
                        .get("/api/v1/account", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(401);
    }

    private Visitor signedIn(Person person) {
        var visitor = service.visitor();
        assertThat(location(visitor.signIn(person.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/");
        return visitor;
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}

package io.zhiqiao.account;

import static io.zhiqiao.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SignInTest {

    private static final String WRONG = "a wrong password of length";

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, /my/problems",
        "EXPERT, /my/requests",
        "COORDINATOR, /",
        "SECRETARY, /",
        "ADMINISTRATOR, /accounts"
    })
    void homeIsWhereTheRoleWorks(Role role, String home) {
        var visitor = service.visitor();

        assertThat(location(visitor.signIn(people.make(role).login(), TestAccounts.PASSWORD)))
                .isEqualTo("/");

        var start = visitor.get("/?lang=en");
        assertThat(start.statusCode() == 200 ? "/" : location(start)).isEqualTo(home);
    }

    @Test
    void navigationHasThePlacesOfTheRoleOnly() {
        var visitor = service.visitor();
        visitor.signIn(people.make(Role.ENTERPRISE).login(), TestAccounts.PASSWORD);

        assertThat(visitor.get("/problems").body())
                .contains("href=\"/my/problems\"")
                .doesNotContain("href=\"/review\"", "href=\"/accounts\"", "href=\"/imports\"");
    }

    @Test
    void signingInLeadsBackToWhereOneWas() {
        var visitor = service.visitor();
        var sent = visitor.get("/problems?district=%E4%B8%87%E5%B7%9E%E5%8C%BA&status=PUBLISHED");
        var form = location(sent);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(form).startsWith("/sign-in?back=");
        var login = people.make(Role.COORDINATOR).login();
        var back = visitor.post(
                form,
                "/sign-in",
                "login",
                login,
                "password",
                TestAccounts.PASSWORD,
                "back",
                "/problems?district=%E4%B8%87%E5%B7%9E%E5%8C%BA&status=PUBLISHED");
        assertThat(location(back)).isEqualTo("/problems?district=%E4%B8%87%E5%B7%9E%E5%8C%BA&status=PUBLISHED");
    }

    @Test
    void failedSignInStillKnowsWhereOneWas() {
        var failed = service.visitor()
                .post("/sign-in", "/sign-in", "login", "nobody", "password", WRONG, "back", "/imports");

        assertThat(location(failed)).isEqualTo("/sign-in?failed&back=%2Fimports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/a\r\nX: y",
                "/sign-out",
                "javascript:x"
            })
    void noOtherSiteIsEverGoneBackTo(String back) {
        var answer = service.visitor()
                .post(
                        "/sign-in",
                        "/sign-in",
                        "login",
                        people.make(Role.COORDINATOR).login(),
                        "password",
                        TestAccounts.PASSWORD,
                        "back",
                        back);

        assertThat(location(answer)).isEqualTo("/");
    }

    @Test
    void partOfAPageSendsTheWholePageToTheForm() {
        var answer = service.visitor()
                .get(
                        "/problems/options?q=x",
                        "HX-Request",
                        "true",
                        "HX-Current-URL",
                        service.url() + "/imports?lang=en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("hx-redirect")).hasValue("/sign-in?back=%2Fimports%3Flang%3Den&lang=en");
    }

    @Test
    void visitorsWhoNeverSignInLeaveNoSession() {
        var before = sessionCount();

        service.visitor().get("/problems");
        service.visitor().get("/sign-in");
        service.visitor().get("/api/v1/problems");

        assertThat(sessionCount()).isEqualTo(before);
    }

    @Test
    void fiveFailuresLockTheAccountEvenForTheRightPassword() {
        var login = people.make(Role.EXPERT).login();
        for (int i = 0; i < AccountService.FAILURES_BEFORE_LOCK; i++) {
            service.visitor().signIn(login, WRONG);
        }

        assertThat(location(service.visitor().signIn(login, TestAccounts.PASSWORD)))
                .isEqualTo("/sign-in?failed");
        assertThat(service.get("/audit?action=account.lock").body()).contains("account.lock");
    }

    @Test
    void fewerFailuresAreForgottenWithASignInThatSucceeds() {
        var login = people.make(Role.EXPERT).login();
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < AccountService.FAILURES_BEFORE_LOCK; i++) {
                service.visitor().signIn(login, WRONG);
            }
            assertThat(location(service.visitor().signIn(login, TestAccounts.PASSWORD)))
                    .isEqualTo("/");
        }
    }

    @Test
    void failuresAtOnceAllCount() throws InterruptedException, ExecutionException {
        var person = people.make(Role.EXPERT);
        Callable<Boolean> failure = () -> {
            accounts.failed(person.login(), "test");
            return true;
        };

        try (var threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("sign-in-", 0).factory())) {
            var failures = IntStream.range(0, AccountService.FAILURES_BEFORE_LOCK - 1)
                    .mapToObj(i -> failure)
                    .toList();
            for (var one : threads.invokeAll(failures)) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(accounts.get(person.accountId()).failedSignIns()).isEqualTo(AccountService.FAILURES_BEFORE_LOCK - 1);
    }

    @Test
    void sessionHoldsNoPassword() {
        var person = people.make(Role.COORDINATOR);
        service.visitor().signIn(person.login(), TestAccounts.PASSWORD);

        var kept = database.sql("""
                        select a.attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?""").param(person.login()).query(byte[].class).list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("{bcrypt}"));
    }

    private int sessionCount() {
        return database.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}

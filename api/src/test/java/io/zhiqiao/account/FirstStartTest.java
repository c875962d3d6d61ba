package io.zhiqiao.account;

import static io.zhiqiao.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.NoAccounts;
import io.zhiqiao.Visitor;
import io.zhiqiao.ZhiqiaoApplication;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The first hour of a new installation, in its order. */
@SpringBootTest(classes = ZhiqiaoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NoAccounts.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

    private static final String PASSWORD = "江边的旧水泵还在转动 7";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private AccountService accounts;

    private Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    @Test
    @Order(1)
    void startMakesALinkAndNoAccount() {
        assertThat(accounts.isEmpty()).isTrue();
        assertThat(firstStart.path())
                .hasValueSatisfying(path -> assertThat(path).startsWith("/set-up/"));
        assertThat(visitor().get("/sign-in").body()).doesNotContain("demo-account");
    }

    @Test
    @Order(2)
    void guessedLinkOpensNothing() {
        assertThat(visitor().get("/set-up/guessed").statusCode()).isEqualTo(410);
        assertThat(visitor()
                        .post(
                                "/sign-in",
                                "/set-up/guessed",
                                "login",
                                "a",
                                "displayName",
                                "a",
                                "password",
                                PASSWORD,
                                "again",
                                PASSWORD)
                        .statusCode())
                .isEqualTo(410);
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    @Order(3)
    void linkMakesTheFirstAdministratorOnce() {
        var path = firstStart.path().orElseThrow();
        var operator = visitor();

        assertThat(operator.post(path, path, "login", "operator", "displayName", "", "password", "x", "again", "x")
                        .body())
                .contains("value=\"operator\"");
        assertThat(location(operator.post(
                        path,
                        path,
                        "login",
                        "operator",
                        "displayName",
                        "管理员",
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD)))
                .isEqualTo("/sign-in?ready");

        assertThat(operator.get(path).statusCode()).isEqualTo(410);
        assertThat(firstStart.path()).isEmpty();
        assertThat(firstStart.prepare()).isEmpty();
        assertThat(location(operator.signIn("operator", PASSWORD))).isEqualTo("/");
        assertThat(operator.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void addressThatTriesTooOftenHasToWait() {
        var guesser = visitor();
        var answer = guesser.get("/link/guess");
        for (int i = 0; i < NoAccounts.SIGN_INS && answer.statusCode() != 429; i++) {
            answer = guesser.get("/link/guess?lang=en");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
        assertThat(answer.body()).contains("Try again in");
        assertThat(guesser.get("/sign-in").statusCode()).isEqualTo(200);
    }
}

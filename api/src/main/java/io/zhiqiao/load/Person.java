package io.zhiqiao.load;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with an account, signed in.
 *
 * @param login of the account
 * @param visitor signed in as that account
 */
record Person(String login, Visitor visitor) implements AutoCloseable {

    private static final String PASSWORD = "演练用的密码 is made for one run only";

    /**
     * Makes an account as an administrator does, sets a password by its link, and signs in by the form.
     *
     * @param operator may make accounts
     * @param url of the service
     * @param role of the account
     * @param speaksFor names and values of what the account speaks for, for example {@code organisationId}
     * @throws IllegalStateException if the service does not let them in
     */
    static Person arrive(
            Visitor operator,
            String url,
            String login,
            String role,
            Map<String, String> speaksFor,
            Visitor.Watch watch) {
        var wanted = new java.util.HashMap<String, Object>(speaksFor);
        wanted.putAll(Map.of("login", login, "displayName", "演练 " + login, "roles", List.of(role)));
        var made = need(operator.json(
                "account", "POST", "/api/v1/accounts", JsonMapper.shared().writeValueAsString(wanted)));
        var visitor = new Visitor(url, null, watch);
        var link = made.json().path("link").asString("");
        need(visitor.get("link", link));
        need(visitor.form("password", link, "password", PASSWORD, "again", PASSWORD));
        return new Person(login, visitor).signedIn();
    }

    private Person signedIn() {
        need(visitor.get("sign-in page", "/sign-in"));
        var answer = need(visitor.form("sign-in", "/sign-in", "login", login, "password", PASSWORD));
        if (answer.location().contains("sign-in")) {
            throw new IllegalStateException("服务不让 %1$s 登录。\nThe service does not let %s in.".formatted(login));
        }
        return this;
    }

    /**
     * An answer that nothing goes on without.
     *
     * @throws IllegalStateException if it is none
     */
    static Reply need(Reply reply) {
        if (!reply.isGood()) {
            throw new IllegalStateException("准备演练数据时服务回答 %d。 The service answered %1$d while the run was prepared:%n%s"
                    .formatted(reply.status(), reply.body().lines().limit(30).toList()));
        }
        return reply;
    }

    @Override
    public void close() {
        visitor.close();
    }
}

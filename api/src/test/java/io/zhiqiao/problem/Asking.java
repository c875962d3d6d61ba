package io.zhiqiao.problem;

import io.zhiqiao.account.AccessTokens;
import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a role who talks to the service as a programme does. */
public final class Asking {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    private Asking(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Somebody of the office; null for all districts. */
    public static Asking office(
            String url, AccountService accounts, AccessTokens tokens, Role role, @Nullable String district) {
        return as(url, accounts, tokens, new NewAccount(login(), "测试", Set.of(role), null, null, district, null));
    }

    /** Somebody of an enterprise. */
    public static Asking enterprise(String url, AccountService accounts, AccessTokens tokens, String organisationId) {
        return as(
                url,
                accounts,
                tokens,
                new NewAccount(login(), "测试企业", Set.of(Role.ENTERPRISE), organisationId, null, null, null));
    }

    /** An expert. */
    public static Asking expert(String url, AccountService accounts, AccessTokens tokens, String expertId) {
        return as(
                url,
                accounts,
                tokens,
                new NewAccount(login(), "测试专家", Set.of(Role.EXPERT), null, expertId, null, null));
    }

    private static String login() {
        return "test-" + UUID.randomUUID();
    }

    private static Asking as(String url, AccountService accounts, AccessTokens tokens, NewAccount wanted) {
        var person = accounts.create(wanted, UUID.randomUUID().toString(), Audit.Actor.SYSTEM);
        return new Asking(url, tokens.issue(person, "tests", true, Duration.ofHours(1), "test"));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(json)));
    }

    /** Sends with {@code If-Match}; a blank one is left out. */
    public Answer change(String method, String path, String tag, String json) {
        var request = tag.isEmpty() ? request(path) : request(path, "If-Match", tag);
        return send(request.method(method, BodyPublishers.ofString(json)));
    }

    /** Makes a step from the present version. */
    public Answer step(String problemId, String name, String json) {
        var path = "/api/v1/problems/" + problemId;
        return change(
                "POST", path + "/transitions/" + name, get(path + "/journey").tag(), json);
    }

    /**
     * Sends a form as a browser does: with the token of a page that was read before.
     *
     * @param fields names and values in turn
     */
    public Answer form(String path, String... fields) {
        var page = get("/my/problems").response();
        if (page.statusCode() != 200) {
            page = get("/review").response();
        }
        var cookie = page.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        var token = CSRF_FIELD.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("The page has no form with a token.");
        }
        var body = new StringBuilder("_csrf=" + encoded(token.group(1)));
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + this.token)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("The service did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the service said. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** Where a step led to; empty for nowhere. */
        public String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        public String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A value of the body, by its pointer. */
        public String at(String pointer) {
            return json().at(pointer).asString();
        }
    }
}

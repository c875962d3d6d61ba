package io.zhiqiao;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** People of different roles who use the service under test. */
public final class Someone {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final String url;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private Someone(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** What shows who asks. */
    public String authorization() {
        return "Bearer " + token;
    }

    /** Reads. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Sends JSON. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Uploads a file under the name {@code file}. */
    public HttpResponse<String> upload(String path, String name, byte[] content, String... headers) {
        var start = ("--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\\", "\\\\").replace("\"", "%22")
                        + "\"\r\n\r\n")
                .getBytes(UTF_8);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(start),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--zq--\r\n"));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=zq")
                .POST(body)
                .build());
    }

    /** Uploads a file of so many kilobytes, all of the letter a. */
    public HttpResponse<String> uploadLarge(String path, String name, int kilobytes) {
        var start = "--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        var part = "a".repeat(1024).getBytes(UTF_8);
        var parts = HttpRequest.BodyPublishers.ofByteArrays(() -> Stream.concat(
                        Stream.of(start.getBytes(UTF_8)),
                        Stream.concat(
                                Stream.generate(() -> part).limit(kilobytes),
                                Stream.of("\r\n--zq--\r\n".getBytes(UTF_8))))
                .iterator());
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=zq")
                .POST(parts)
                .build());
    }

    /** Sends a text that is said to be of some type. */
    public HttpResponse<String> sendAs(String type, String method, String path, String text, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /** Sends a form as a browser does: with the token of the page it stands on. */
    public HttpResponse<String> form(String page, String path, Map<String, String> fields, String... headers) {
        return form(
                page,
                path,
                fields.entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue()))
                        .collect(Collectors.joining()),
                headers);
    }

    /** As {@link #form}, with names and values in turn; a name may come again. */
    public HttpResponse<String> formOf(String page, String path, String... namesAndValues) {
        var fields = new StringBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.append(field(namesAndValues[at], namesAndValues[at + 1]));
        }
        return form(page, path, fields.toString(), new String[0]);
    }

    private static String field(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private HttpResponse<String> form(String page, String path, String fields, String[] headers) {
        var shown = get(page);
        var cookie = shown.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(shown.statusCode() + " " + page))
                .split(";", 2)[0];
        var csrf = CSRF.matcher(shown.body());
        if (!csrf.find()) {
            throw new AssertionError("The page %s has no token.".formatted(page));
        }
        var form = "_csrf=" + URLEncoder.encode(csrf.group(1), UTF_8) + fields;
        return send(request(path, headers)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", authorization());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The service did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Makes people with an account each. */
    @Lazy
    public static final class Maker {

        private final Environment environment;
        private final AccountService accounts;
        private final AccessTokens tokens;

        Maker(Environment environment, AccountService accounts, AccessTokens tokens) {
            this.environment = environment;
            this.accounts = accounts;
            this.tokens = tokens;
        }

        /** Somebody of an enterprise. */
        public Someone ofEnterprise(String organisationId) {
            return make(Role.ENTERPRISE, organisationId, null, null);
        }

        /** An expert. */
        public Someone expert(String expertId) {
            return make(Role.EXPERT, null, expertId, null);
        }

        /** Somebody whom the service does not know. */
        public Someone nobody() {
            return new Someone("http://localhost:" + environment.getRequiredProperty("local.server.port"), "none");
        }

        /** Somebody of every role whose token may read only. */
        public Someone reader() {
            var roles = Set.of(Role.ENTERPRISE, Role.EXPERT, Role.COORDINATOR, Role.ADMINISTRATOR);
            return make(roles, "只读", TestCorpus.FIRM_ID, TestCorpus.CASTER, null, false);
        }

        /** Whoever this shows. */
        public Someone holding(String authorization) {
            return new Someone(nobody().url, authorization.substring("Bearer ".length()));
        }

        /** An administrator. */
        public Someone administrator() {
            return make(Role.ADMINISTRATOR, null, null, null);
        }

        /** A coordinator of all districts. */
        public Someone coordinator() {
            return make(Role.COORDINATOR, null, null, null);
        }

        /** A coordinator of one district. */
        public Someone coordinatorOf(String district) {
            return make(Role.COORDINATOR, null, null, district);
        }

        /** Somebody of an enterprise who goes by this name. */
        public Someone ofEnterprise(String organisationId, String displayName) {
            return make(Set.of(Role.ENTERPRISE), displayName, organisationId, null, null);
        }

        /** Somebody of an enterprise who is an expert as well. */
        public Someone expertOfEnterprise(String expertId, String organisationId) {
            return make(Set.of(Role.ENTERPRISE, Role.EXPERT), "测试", organisationId, expertId, null);
        }

        /** An expert who works for the office of one district as well. */
        public Someone expertAndCoordinatorOf(String expertId, String district) {
            return make(Set.of(Role.COORDINATOR, Role.EXPERT), "测试", null, expertId, district);
        }

        private Someone make(
                Role role, @Nullable String organisationId, @Nullable String expertId, @Nullable String district) {
            return make(Set.of(role), "测试" + role.title().zh(), organisationId, expertId, district);
        }

        private Someone make(
                Set<Role> roles,
                String displayName,
                @Nullable String organisationId,
                @Nullable String expertId,
                @Nullable String district) {
            return make(roles, displayName, organisationId, expertId, district, true);
        }

        private Someone make(
                Set<Role> roles,
                String displayName,
                @Nullable String organisationId,
                @Nullable String expertId,
                @Nullable String district,
                boolean mayWrite) {
            var login = "test-" + UUID.randomUUID();
            var person = accounts.create(
                    new NewAccount(login, displayName, roles, organisationId, expertId, district, null),
                    UUID.randomUUID().toString(),
                    Audit.Actor.SYSTEM);
            var token = tokens.issue(person, "tests", mayWrite, Duration.ofHours(1), "test");
            return new Someone("http://localhost:" + environment.getRequiredProperty("local.server.port"), token);
        }
    }
}

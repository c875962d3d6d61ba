package io.zhiqiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.account.AccessTokens;
import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service under test as a programme or a browser would. */
@Lazy
public final class ServiceClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Environment environment;
    private final TestAccounts accounts;
    private final AccessTokens tokens;
    private final Person person;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Asks as somebody of the office, who may do most things. */
    @Autowired
    ServiceClient(Environment environment, AccountService accounts, AccessTokens tokens) {
        this(environment, new TestAccounts(accounts), tokens);
    }

    private ServiceClient(Environment environment, TestAccounts accounts, AccessTokens tokens) {
        this(environment, accounts, tokens, accounts.make(Role.COORDINATOR, Role.ADMINISTRATOR));
    }

    private ServiceClient(Environment environment, TestAccounts accounts, AccessTokens tokens, Person person) {
        this.environment = environment;
        this.accounts = accounts;
        this.tokens = tokens;
        this.person = person;
        this.token = tokens.issue(person, "tests", true, Duration.ofHours(1), "test");
    }

    /** Asks as somebody new with these roles; an enterprise and an expert of {@link TestCorpus}. */
    public ServiceClient as(Role... roles) {
        return as(accounts.make(roles));
    }

    /** Asks as {@code somebody}. */
    public ServiceClient as(Person somebody) {
        return new ServiceClient(environment, accounts, tokens, somebody);
    }

    /** Who asks. */
    public Person person() {
        return person;
    }

    /** Somebody at a browser who has not signed in. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** What shows who asks, for clients of another kind. */
    public String authorization() {
        return "Bearer " + token;
    }

    /** Address of the service. */
    public String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Reads a page or a record. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends any request. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, headers)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Sends a form as a browser does: with the token of a page that was read before. */
    public HttpResponse<String> postForm(String path, String field, String value) {
        var page = get("/sign-in");
        var cookie = page.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        var token = CSRF_FIELD.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("The page has no form with a token.");
        }
        var form = field + "=" + URLEncoder.encode(value, UTF_8) + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        return send(request(path, "Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Uploads one file. */
    public HttpResponse<String> upload(String path, String name, String content) {
        var body = "--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--zq--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=zq")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends an upload that ends before its file does. */
    public HttpResponse<String> uploadCutShort(String path) {
        var body = "--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=zq")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The answer, if it has that status. */
    public static HttpResponse<String> ok(int status, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(status);
        return response;
    }

    /** What rule refused a request, with its status. */
    public static String refused(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("rule").asString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", authorization());
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
}

package io.zhiqiao;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** A person at a browser without scripts: keeps cookies, sends forms as the pages have them, follows nothing by itself. */
public final class Visitor {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Somebody whom the service at {@code url} has never seen. */
    public Visitor(String url) {
        this.url = url;
    }

    /** Signs in by the form. Returns where that leads. */
    public HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", "/sign-in", "login", login, "password", password);
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return send((headers.length == 0 ? request : request.headers(headers)).GET());
    }

    /** Sends any request without a body. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .headers(headers)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a form of the page at {@code formPath}; names and values take turns. */
    public HttpResponse<String> post(String formPath, String path, String... fields) {
        return postWith(token(get(formPath)), path, fields);
    }

    /** Sends a form with a token that was read before. */
    public HttpResponse<String> postWith(String token, String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        pairs.add("_csrf=" + URLEncoder.encode(token, UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", url + path)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** What a form of the page proves its origin with. */
    public static String token(HttpResponse<String> page) {
        var found = CSRF_FIELD.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("The page has no form with a token: " + page.statusCode() + " " + page.uri());
        }
        return found.group(1);
    }

    /** Where an answer leads, without host. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The service did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

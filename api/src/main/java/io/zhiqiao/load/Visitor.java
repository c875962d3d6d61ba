package io.zhiqiao.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser, or a programme with a key; remembers cookies and the token of the last page. One thread. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"(?: content=\"[^\"]*\")? value=\"([^\"]+)\"");
    private static final Pattern TOKEN_OF_HEAD = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private String url;
    private final @Nullable String key;
    private final Watch watch;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private String token = "";

    /**
     * Somebody whom the service has never seen.
     *
     * @param url of the service, without a slash at its end
     * @param key shown with each request; null for nobody's
     * @param watch told each answer
     */
    public Visitor(String url, @Nullable String key, Watch watch) {
        this.url = url;
        this.key = key;
        this.watch = watch;
    }

    /** The same visitor, cookies and all, where the service is now. */
    void moveTo(String now) {
        url = now;
    }

    /** Opens a page, or reads a record. */
    public Reply get(String operation, String path) {
        var reply = send(operation, request(path).GET());
        remember(reply.body());
        return reply;
    }

    /** Sends a form; names and values take turns. */
    public Reply form(String operation, String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                operation,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", url + path)
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends JSON; names and values of headers take turns. */
    public Reply json(String operation, String method, String path, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(operation, headers.length == 0 ? request : request.headers(headers));
    }

    /** Uploads a file of text. */
    public Reply upload(String operation, String path, String name, String content) {
        var body = "--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--zq--\r\n";
        return send(
                operation,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=zq")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Reply send(String operation, HttpRequest.Builder request) {
        var built = request.build();
        var begun = System.nanoTime();
        var reply = reply(built);
        watch.answered(operation, reply, System.nanoTime() - begun);
        return reply;
    }

    private Reply reply(HttpRequest request) {
        try {
            return Reply.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Reply.none(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.none(e);
        }
    }

    private void remember(String page) {
        var head = TOKEN_OF_HEAD.matcher(page);
        var found = head.find() ? head : TOKEN.matcher(page);
        if (found == head || found.find()) {
            token = found.group(1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Is told each answer. */
    @FunctionalInterface
    public interface Watch {

        /** Nobody looks. */
        Watch NOBODY = (operation, reply, nanos) -> {};

        /**
         * An answer.
         *
         * @param operation what was asked
         * @param reply what the service said
         * @param nanos from the first byte sent to the last one read
         */
        void answered(String operation, Reply reply, long nanos);
    }
}

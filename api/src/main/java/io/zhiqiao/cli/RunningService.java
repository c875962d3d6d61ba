package io.zhiqiao.cli;

import io.zhiqiao.account.LocalOperator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service that runs on a data folder, asked by REST as its operator. */
final class RunningService {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String url;
    private final String key;

    /**
     * A service.
     *
     * @param url its address
     * @param key its own key, or a token of an administrator
     */
    RunningService(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** The service that says in the data folder that it runs; empty where none does, or it does not answer. */
    static Optional<RunningService> on(Path data) {
        var file = data.resolve(LocalOperator.FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var said = JsonMapper.shared().readTree(file);
            var url = said.path("url").asString("");
            return url.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RunningService(url, said.path("key").asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String url() {
        return url;
    }

    JsonNode get(String path) {
        return json.readTree(
                sent(request(path).GET(), HttpResponse.BodyHandlers.ofString()).body());
    }

    JsonNode post(String path) {
        return json.readTree(
                sent(request(path).POST(HttpRequest.BodyPublishers.noBody()), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** Uploads a file of text. */
    JsonNode upload(String path, String name, String content) {
        var body = "--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--zq--\r\n";
        return json.readTree(sent(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=zq")
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** Its key, or the token. */
    String key() {
        return key;
    }

    /** Whether the first page that people see is there. */
    boolean answers() {
        try {
            var page = HttpRequest.newBuilder(URI.create(url + "/sign-in")).timeout(CONNECT);
            sent(page.GET(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Saves an answer in a file; one that is cut short is not left there. */
    void download(String path, Path file) {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            sent(request(path).GET(), HttpResponse.BodyHandlers.ofFile(draft));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("文件 %s 无法写入。\nThe file %s cannot be written.".formatted(file, file), e);
        } finally {
            draft.toFile().delete();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            var response = http.send(
                    request.build(),
                    info -> info.statusCode() < 300
                            ? handler.apply(info)
                            : RunningService.<T>refused(info.statusCode()));
            return response;
        } catch (ConnectException e) {
            throw new UncheckedIOException(
                    "服务 %s 没有应答。它可能正在启动或停止，请稍后再试。\nThe service at %s does not answer. Maybe it is starting or stopping: try again."
                            .formatted(url, url),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "服务 %s 未能完成请求。\nThe service at %s did not do what was asked.".formatted(url, url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("命令被中断。\nThe command was interrupted.", e);
        }
    }

    private static <T> HttpResponse.BodySubscriber<T> refused(int status) {
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), body -> {
                    throw new UncheckedIOException(
                            "服务拒绝了请求（%d）。\nThe service refused (%1$d).".formatted(status),
                            new IOException(detail(body)));
                });
    }

    private static String detail(String body) {
        return body.isBlank()
                ? ""
                : JsonMapper.shared().readTree(body).path("detail").asString(body);
    }

    /** Address and token of a service elsewhere. */
    static @Nullable RunningService named(@Nullable String url, Console console) {
        if (url == null) {
            return null;
        }
        var token = console.environment().get("ZHIQIAO_TOKEN");
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException(
                    "使用 --service 时，请把管理员的访问令牌放在环境变量 ZHIQIAO_TOKEN 中。\nWith --service the variable ZHIQIAO_TOKEN must hold an access token of an administrator.");
        }
        return new RunningService(url.endsWith("/") ? url.substring(0, url.length() - 1) : url, token);
    }
}

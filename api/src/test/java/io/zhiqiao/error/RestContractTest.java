package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.error.ContractLine.Call;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every operation of REST with each of the errors that its description names: problem details in two languages. How a
 * person who writes too often is refused is tried by {@link WriteRateContractTest}.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestContractTest {

    private static final String OVER = "\"999999\"";
    private static final String TOO_OFTEN = "429";

    /** How often something that takes a while is asked for, so that one of the requests meets it under way. */
    private static final int TRIES = 50;

    /** Characters of a body that no accepted text can need. */
    private static final int LARGE = 300_000;

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordStore records;

    private final Map<String, List<String>> documented = new TreeMap<>();
    private final Map<String, String> refusedRoles = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        documented.putAll(DescribedErrors.byOperation(service.get("/api/v1/openapi.json")));
        refusedRoles.putAll(refusedRoles());
    }

    @Test
    void everyOperationHasALine() throws IOException {
        assertThat(ContractLine.all().stream().map(ContractLine::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(documented.keySet());
    }

    @Test
    void everyDocumentedErrorIsCalledAndNoOther() throws IOException {
        var soft = new SoftAssertions();
        for (var line : ContractLine.all()) {
            var wanted = new ArrayList<>(documented.getOrDefault(line.operation(), List.of()));
            wanted.remove(TOO_OFTEN);
            soft.assertThat(calls(line).stream()
                            .map(call -> String.valueOf(call.status()))
                            .distinct())
                    .as(line.operation())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
        soft.assertAll();
    }

    @Test
    void everyErrorIsAProblemInTwoLanguages() throws IOException {
        var scene = new ContractScene(service, people, database, records);
        var soft = new SoftAssertions();
        for (var line : ContractLine.all()) {
            for (var call : calls(line)) {
                var answer = answer(scene, line, call);
                var as = "%s %d: %s".formatted(line.operation(), call.status(), answer.body());
                soft.assertThat(answer.statusCode()).as(as).isEqualTo(call.status());
                soft.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(as)
                        .startsWith("application/problem+json");
                if (answer.statusCode() >= 400) {
                    soft.assertThat(json(answer).at("/message/zh").asString())
                            .as(as)
                            .containsPattern("\\p{IsHan}");
                    soft.assertThat(json(answer).at("/message/en").asString())
                            .as(as)
                            .containsPattern("[a-z]{2,}");
                    soft.assertThat(json(answer).at("/rule").asString()).as(as).isNotBlank();
                }
            }
        }
        soft.assertAll();
    }

    /** The calls of a line, and those that every operation of its kind gets. */
    private List<Call> calls(ContractLine line) {
        var calls = new ArrayList<>(line.calls());
        var refused = refusedRoles.get(line.operation());
        if (refused != null) {
            calls.add(new Call(403, refused, Map.of(), ""));
        }
        if (!line.method().equals("GET")) {
            calls.add(new Call(403, "READER", Map.of(), ""));
        }
        if (takesBody(line.operation())) {
            if (!line.takesFiles()) {
                calls.add(new Call(413, line.role(), Map.of(), ""));
            }
            calls.add(new Call(415, line.role(), Map.of(), ""));
        }
        return calls;
    }

    private boolean takesBody(String operation) {
        return documented.getOrDefault(operation, List.of()).contains("415");
    }

    private HttpResponse<String> answer(ContractScene scene, ContractLine line, Call call) {
        if (call.values().containsKey("often")) {
            return metUnderWay(scene, line, call);
        }
        return call.values().containsKey("while")
                ? scene.during(call.values().getOrDefault("while", ""), () -> ask(scene, line, call))
                : ask(scene, line, call);
    }

    private static HttpResponse<String> metUnderWay(ContractScene scene, ContractLine line, Call call) {
        var answer = ask(scene, line, call);
        for (var tries = 0; tries < TRIES && answer.statusCode() != call.status(); tries++) {
            answer = ask(scene, line, call);
        }
        return answer;
    }

    private static HttpResponse<String> ask(ContractScene scene, ContractLine line, Call call) {
        var who = scene.as(call.status() == 401 ? "NOBODY" : call.role());
        var path = path(scene, line, call);
        return switch (call.status()) {
            case 400 ->
                call.body().isEmpty() ? broken(who, line, path) : sent(who, line, call, path, scene.filled(call), OVER);
            case 401, 403, 428 -> who.send(line.method(), path, "{}");
            case 404, 412 -> sent(who, line, call, path, scene.filled(call), OVER);
            case 413 -> large(who, line, call, path);
            case 415 -> who.sendAs("text/plain", line.method(), path, "x", "If-Match", OVER);
            default -> {
                var version = line.isVersioned() ? scene.version(path) : OVER;
                yield sent(who, line, call, path, scene.filled(call), version);
            }
        };
    }

    private static HttpResponse<String> broken(Someone who, ContractLine line, String path) {
        return line.takesFiles()
                ? who.sendAs("multipart/form-data", line.method(), path, "x")
                : who.send(line.method(), path, "{", "If-Match", OVER);
    }

    private static HttpResponse<String> large(Someone who, ContractLine line, Call call, String path) {
        return line.takesFiles()
                ? who.uploadLarge(path, "large.txt", Integer.parseInt(call.body()))
                : who.send(line.method(), path, " ".repeat(LARGE), "If-Match", OVER);
    }

    private static HttpResponse<String> sent(
            Someone who, ContractLine line, Call call, String path, String body, String version) {
        if (!body.startsWith("file:")) {
            return line.takesFiles()
                    ? who.upload(path, "a.txt", "试漏记录".getBytes(StandardCharsets.UTF_8), call.headers())
                    : who.send(line.method(), path, body, "If-Match", version);
        }
        var file = body.split(":", 3);
        return who.upload(path, file[1], file[2].getBytes(StandardCharsets.UTF_8), call.headers());
    }

    private static String path(ContractScene scene, ContractLine line, Call call) {
        var path = line.path();
        for (var name : line.variables()) {
            var value = call.values().getOrDefault(name, call.status() == 404 ? missing(name) : name);
            path = path.replace("{" + name + "}", scene.known(value));
        }
        return path + call.values().getOrDefault("query", "");
    }

    private static String missing(String name) {
        return switch (name) {
            case "level" -> "1";
            case "letterId", "number", "place" -> "999999";
            default -> "none";
        };
    }

    /** A role that may not use an operation, by operation. */
    private static Map<String, String> refusedRoles() throws IOException {
        var known = List.of("ENTERPRISE", "COORDINATOR", "EXPERT", "ADMINISTRATOR");
        var refused = new TreeMap<String, String>();
        try (var file = RestContractTest.class.getResourceAsStream("/security/operations.csv")) {
            if (file == null) {
                throw new AssertionError("There is no security/operations.csv.");
            }
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
            for (var row : rows) {
                for (var at = 3; at < row.length; at++) {
                    if (row[at].equals("n") && known.contains(rows.getFirst()[at])) {
                        refused.put(row[0] + " " + row[1], rows.getFirst()[at]);
                    }
                }
            }
        }
        assertThat(refused).isNotEmpty();
        return refused;
    }
}

package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of REST with each of its errors: problem details in two languages, and in the description. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestContractTest {

    private static final String OVER = "\"999999\"";

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    private final Map<String, String> known = new TreeMap<>();
    private final Map<String, Someone> asking = new TreeMap<>();

    @BeforeAll
    void prepare() {
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        var office = people.coordinator();
        asking.put("ENTERPRISE", firm);
        asking.put("COORDINATOR", office);
        asking.put("EXPERT", people.expert(TestCorpus.CASTER));
        asking.put("ADMINISTRATOR", people.administrator());
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        known.put("{problemId}", problemId);
        known.put("{matchId}", Postings.invited(office, problemId, TestCorpus.CASTER));
        known.put("{documentId}", attached(firm, problemId));
        known.put("{accountId}", service.person().accountId());
        known.put("{expertId}", TestCorpus.CASTER);
        known.put("{level}", "1");
        known.put("{transition}", "shortlist");
        known.put("{name}", "accept");
    }

    private static String attached(Someone firm, String problemId) {
        var content = "试漏记录".getBytes(StandardCharsets.UTF_8);
        var added = firm.upload("/api/v1/problems/" + problemId + "/documents", "record.txt", content);
        return Postings.ok(201, added).at("/documentId").asString();
    }

    @Test
    void everyOperationHasALine() throws IOException {
        assertThat(lines().map(Line::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(documented().keySet());
    }

    @Test
    void everyErrorIsAProblemInTwoLanguagesAndInTheDescription() throws IOException {
        var documented = documented();
        var refused = refusedRoles();
        var soft = new SoftAssertions();
        for (var line : lines().toList()) {
            for (var call : line.calls(refused.get(line.operation()))) {
                var answer = ask(line, call);
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
                soft.assertThat(documented.getOrDefault(line.operation(), List.of()))
                        .as(as)
                        .contains(String.valueOf(call.status()));
            }
        }
        soft.assertAll();
    }

    private HttpResponse<String> ask(Line line, Call call) {
        var role = call.status() == 403 ? call.body() : line.role();
        var who = call.status() == 401 ? people.nobody() : asking.getOrDefault(role, people.nobody());
        var path = line.path();
        if (call.status() != 404) {
            for (var id : known.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
        }
        path = path.replace("{level}", "1").replace("{letterId}", "999999").replaceAll("\\{[^}]+}", "none");
        return switch (call.status()) {
            case 400 -> who.send(line.method(), path, "{", "If-Match", OVER);
            case 428 -> who.send(line.method(), path, "{}");
            case 401, 403 -> who.send(line.method(), path, "{}");
            case 404, 412 -> who.send(line.method(), path, call.body(), "If-Match", OVER);
            default -> who.send(line.method(), path, call.body(), "If-Match", version(path));
        };
    }

    /** The version of the record that a path is about. */
    private String version(String path) {
        var office = asking.getOrDefault("COORDINATOR", people.nobody());
        var read = path.contains("/documents/")
                ? office.get("/api/v1/documents/" + known.get("{documentId}"))
                : path.contains("/matches/")
                        ? office.get("/api/v1/matches/" + known.get("{matchId}"))
                        : path.contains("/my/limits")
                                ? asking.getOrDefault("EXPERT", office).get("/api/v1/my/limits")
                                : office.get("/api/v1/problems/" + known.get("{problemId}") + "/journey");
        return "\"" + json(read).at("/version").asString() + "\"";
    }

    private Map<String, List<String>> documented() {
        var documented = new TreeMap<String, List<String>>();
        json(service.get("/api/v1/openapi.json"))
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(one -> documented.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                List.copyOf(one.getValue().at("/responses").propertyNames()))));
        return documented;
    }

    private static Stream<Line> lines() throws IOException {
        try (var file = RestContractTest.class.getResourceAsStream("/rest/errors.txt")) {
            if (file == null) {
                throw new AssertionError("There is no rest/errors.txt.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Line.of(line.split(" \\| ", -1)))
                            .toList()
                            .stream();
        }
    }

    /** A role that may not use an operation, by operation. */
    private Map<String, String> refusedRoles() throws IOException {
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
                    if (row[at].equals("n") && asking.containsKey(rows.getFirst()[at])) {
                        refused.put(row[0] + " " + row[1], rows.getFirst()[at]);
                    }
                }
            }
        }
        assertThat(refused).isNotEmpty();
        return refused;
    }

    /** An error, and the body that leads to it; for 403 the role of who asks. */
    private record Call(int status, String body) {}

    private record Line(String method, String path, String role, List<Call> calls) {

        static Line of(String... cells) {
            var operation = cells[0].split(" ", 2);
            var calls = new ArrayList<Call>();
            if (!cells[1].strip().equals("NOBODY")) {
                calls.add(new Call(401, "{}"));
            }
            Arrays.stream(cells).skip(2).forEach(cell -> calls.addAll(read(cell)));
            return new Line(operation[0], operation[1], cells[1].strip(), List.copyOf(calls));
        }

        private static List<Call> read(String cell) {
            var status = cell.strip().split(" ", 2);
            return status.length == 2 && !Character.isDigit(status[1].charAt(0))
                    ? List.of(new Call(Integer.parseInt(status[0]), status[1]))
                    : Arrays.stream(cell.strip().split(" "))
                            .map(one -> new Call(Integer.parseInt(one), "{}"))
                            .toList();
        }

        /** Its errors; with the one that somebody of a role gets who may not ask, unless every role may. */
        List<Call> calls(@Nullable String refusedRole) {
            var all = new ArrayList<>(calls);
            if (refusedRole != null) {
                all.add(new Call(403, refusedRole));
            }
            return all;
        }

        String operation() {
            return method + " " + path;
        }
    }
}

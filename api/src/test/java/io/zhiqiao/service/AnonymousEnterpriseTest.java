package io.zhiqiao.service;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An enterprise that posts without its name: who reads the name where, from publishing to the case. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=anonymous-enterprise")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnonymousEnterpriseTest {

    private static final String FIRM = "Q-HIDDEN";
    private static final String NAME = "渝隐精铸有限公司";
    private static final String SHOWN = "某汽车零部件企业";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private RecordStore records;

    @Autowired
    private Clock clock;

    private Someone firm;
    private Someone office;
    private Someone zhu;
    private String problemId = "";
    private String matchId = "";
    private String documentId = "";

    @BeforeAll
    void publish() {
        register();
        firm = people.ofEnterprise(FIRM, NAME + " 王工");
        office = people.coordinator();
        zhu = people.expert("E-ZHU");
        var posted = firm.send("POST", "/api/v1/problems", """
                {"title": "渝隐精铸有限公司压铸电机壳体漏气", "shownName": "某汽车零部件企业", "contact": "王工 13900004321",
                 "problemText": "渝隐精铸有限公司压铸电机壳体加工后试漏，一百件里有七八件漏气，剖开多是气孔。",
                 "currentProblem": "渝隐精铸有限公司的壳体漏气，每月报废约8万元", "cooperationForms": ["技术服务"],
                 "confidentiality": "PUBLIC", "team": "汽车摩托车", "ipc": ["B22D"],
                 "targets": [{"name": "试漏不合格率", "operator": "<=", "value": "1.5", "unit": "%"}]}""");
        problemId = ok(201, posted).at("/problemId").asString();
        step(firm, "submit");
        List.of("accept", "refine", "publish").forEach(name -> step(office, name));
        documentId = uploaded(firm, path("/documents"), NAME + "壳体.txt");
        matchId = ok(200, office.send("PUT", path("/experts/E-ZHU/match"), ""))
                .at("/matchId")
                .asString();
        move(office, "shortlist", "{}");
        move(office, "propose", "{}");
        move(office, "invite", "{\"invitation\": {\"place\": \"渝隐精铸有限公司二车间\", \"note\": \"找渝隐精铸有限公司王工\"}}");
        ok(201, firm.send("POST", "/api/v1/matches/" + matchId + "/messages", "{\"text\": \"渝隐精铸有限公司欢迎您\"}"));
    }

    private void register() {
        try (var transaction = records.begin()) {
            transaction.put(
                    RecordKind.ORGANISATIONS,
                    new Organisation(
                            new OrganisationId(FIRM),
                            NAME,
                            "企业",
                            "",
                            List.of(),
                            "3392",
                            "璧山区",
                            "",
                            "",
                            List.of(),
                            new Organisation.PatentAccount("", false),
                            ""),
                    "test");
            transaction.commit();
        }
    }

    @Test
    @Order(1)
    void invitedExpertReadsTheNameNowhere() throws IOException {
        for (var path : pathsOfExperts()) {
            var answer = zhu.get(path);
            assertThat(answer.body()).as(path).doesNotContain(NAME);
        }
        for (var path : List.of(
                "/problems",
                "/problems/" + problemId,
                "/my/requests",
                "/matches/" + matchId,
                "/api/v1/my/requests",
                "/api/v1/problems/" + problemId)) {
            assertThat(zhu.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/problems", "/my/requests", "/api/v1/my/requests", "/api/v1/problems/" + problemId)) {
            assertThat(zhu.get(path).body()).as(path).contains(SHOWN);
        }
        assertThat(json(zhu.get("/api/v1/matches/" + matchId + "/messages"))
                        .at("/0/authorName")
                        .asString())
                .isEqualTo(SHOWN);
    }

    @Test
    @Order(1)
    void documentNamesNeitherTheEnterpriseNorWhoAddedIt() {
        var listed = ok(200, zhu.get(path("/documents")));
        assertThat(listed.at("/0/addedBy").asString()).isEqualTo(SHOWN);
        assertThat(listed.at("/0/fileName").asString()).isEqualTo(SHOWN + "壳体.txt");
        assertThat(ok(200, zhu.get("/api/v1/documents/" + documentId)).toString())
                .doesNotContain(NAME);
        for (var address : List.of("/documents/" + documentId, "/api/v1/documents/" + documentId + "/content")) {
            assertThat(zhu.get(address).headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(header -> assertThat(header).contains(encoded(SHOWN)));
        }
        assertThat(ok(200, office.get(path("/documents"))).toString()).contains(NAME + " 王工", NAME + "壳体.txt");
    }

    @Test
    @Order(2)
    void strangersOfAnyMixtureOfRolesReadNoName() {
        for (var stranger :
                List.of(people.expertOfEnterprise("E-LI", "Q-OTHER"), people.expertAndCoordinatorOf("E-LI", "万州区"))) {
            assertThat(stranger.get("/problems/" + problemId).body())
                    .contains(SHOWN)
                    .doesNotContain(NAME);
            assertThat(stranger.get("/problems").body()).contains(problemId);
        }
        var coordinator = people.expertAndCoordinatorOf("E-LI", "万州区");
        assertThat(coordinator.get("/api/v1/search?kind=problems&q=P-").body())
                .contains(problemId)
                .contains(SHOWN);
        assertThat(coordinator.get("/problems/options?q=" + problemId).body()).contains(problemId);
        assertThat(json(coordinator.get("/api/v1/search?kind=problems&limit=50&q=" + encoded(NAME)))
                        .at("/problems")
                        .findValuesAsString("problemId"))
                .isEmpty();
        assertThat(json(office.get("/api/v1/search?kind=problems&limit=50&q=" + encoded(NAME)))
                        .at("/problems")
                        .findValuesAsString("problemId"))
                .containsExactly(problemId);
        assertThat(coordinator.get("/api/v1/experts/E-ZHU/problems").body())
                .contains(problemId)
                .contains(SHOWN);
    }

    @Test
    @Order(3)
    void officeAndTheEnterpriseReadTheName() {
        assertThat(office.get("/api/v1/problems/" + problemId).body()).contains(NAME);
        assertThat(firm.get("/api/v1/problems/" + problemId).body()).contains(NAME);
        assertThat(office.get("/api/v1/matches/" + matchId + "/messages").body())
                .contains(NAME + " 王工");
    }

    @Test
    @Order(4)
    void onceBothAcceptedTheExpertReadsTheName() {
        move(zhu, "accept", "{}");
        assertThat(zhu.get("/api/v1/my/requests").body()).doesNotContain(NAME);
        move(firm, "confirm", "{}");

        assertThat(zhu.get("/api/v1/my/requests").body()).contains(NAME);
        assertThat(zhu.get("/problems/" + problemId).body()).contains(NAME);
        assertThat(people.expert("E-LI").get("/problems/" + problemId).body()).doesNotContain(NAME);
    }

    @Test
    @Order(5)
    void caseNamesNobody() {
        var path = "/api/v1/matches/" + matchId;
        ok(201, zhu.send("POST", path + "/services", """
                {"servedOn": "%s", "hours": 3, "mode": "现场诊断", "content": "在渝隐精铸有限公司查了气孔", "outcome": "好了"}""".formatted(LocalDate.now(clock))));
        var report = uploaded(zhu, path + "/documents?kind=REPORT", "方案.txt");
        ok(201, zhu.send("POST", path + "/solved-level", "{\"level\": 4, \"documents\": [\"%s\"]}".formatted(report)));
        ok(200, firm.send("POST", path + "/solved-level/4/confirmation", ""));
        ok(201, firm.send("POST", path + "/ratings", "{\"stars\": 5}"));

        assertThat(records.find(RecordKind.SERVICE_CASES, "case-" + matchId)).hasValueSatisfying(made -> {
            assertThat(made.organisation()).isNull();
            assertThat(made.toString()).contains(SHOWN).doesNotContain(NAME);
        });
        assertThat(json(zhu.get("/api/v1/my/services"))
                        .at("/services/0/enterprise")
                        .asString())
                .isEqualTo(NAME);
        var letter = ok(201, zhu.send("POST", "/api/v1/my/letters", "{}"));
        assertThat(letter.toString()).contains(SHOWN).doesNotContain(NAME);
    }

    /** Everything that experts may read, by the matrix of operations. */
    private List<String> pathsOfExperts() throws IOException {
        try (var file = AnonymousEnterpriseTest.class.getResourceAsStream("/security/operations.csv")) {
            assertThat(file).isNotNull();
            var paths = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals("GET") && cells.length > 4 && cells[4].equals("y"))
                    .map(cells -> cells[1])
                    // The page to sign in names the enterprise whose account anybody may try in the demo.
                    .filter(path -> !path.equals("/sign-in"))
                    .map(this::filled)
                    .toList();
            assertThat(paths).hasSizeGreaterThan(20);
            return paths;
        }
    }

    private String filled(String path) {
        var known = Map.of(
                "{problemId}", problemId, "{matchId}", matchId, "{expertId}", "E-ZHU", "{documentId}", documentId);
        var filled = path;
        for (var name : known.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "none");
    }

    private static String uploaded(Someone who, String path, String name) {
        return ok(201, who.upload(path, name, "试漏".getBytes(StandardCharsets.UTF_8)))
                .at("/documentId")
                .asString();
    }

    private void step(Someone who, String name) {
        var version = ok(200, office.get(path("/journey"))).at("/version").asString();
        ok(200, who.send("POST", path("/transitions/" + name), "{}", "If-Match", "\"" + version + "\""));
    }

    private void move(Someone who, String name, String body) {
        var path = "/api/v1/matches/" + matchId;
        var version = ok(200, office.get(path)).at("/version").asString();
        var made = ok(200, who.send("POST", path + "/transitions/" + name, body, "If-Match", "\"" + version + "\""));
        if (who == zhu && name.equals("accept")) {
            assertThat(made.toString()).doesNotContain(NAME);
        }
    }

    private String path(String rest) {
        return "/api/v1/problems/" + problemId + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode ok(int status, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(status);
        return json(response);
    }
}

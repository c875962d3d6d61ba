package io.zhiqiao.document;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.operation.DocumentsCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Documents of a problem: who adds, sees, saves and withdraws them; on data of its own. */
@ServiceTest
@Tag("both-databases")
@TestPropertySource(properties = {"zhiqiao.test=documents", "zhiqiao.documents.size-limit=64KB"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

    private static final String PROBLEM = "/api/v1/problems/" + TestCorpus.CASTING;
    private static final String DOCUMENTS = PROBLEM + "/documents";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Audit audit;

    @Autowired
    private FileStore files;

    @Autowired
    private EngineFolders folders;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    private Someone enterprise;
    private Someone coordinator;

    @BeforeAll
    void makePeople() {
        enterprise = people.ofEnterprise("Q-FIRM");
        coordinator = people.coordinator();
    }

    @Test
    void documentIsHandedOutToBeSavedAndNothingElse() {
        var id = added("图纸\"><script>.pdf", HostileFiles.pdf(""));

        var got = ok(200, enterprise.get("/documents/" + id));

        assertThat(got.headers().firstValue("content-disposition").orElse("")).startsWith("attachment;");
        assertThat(got.headers().firstValue("content-security-policy")).hasValue("sandbox; default-src 'none'");
        assertThat(got.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(got.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(got.body()).startsWith("%PDF-");
        assertThat(ok(200, enterprise.get("/problems/P-CASTING/documents")).body())
                .doesNotContain("<script>.pdf");
        assertThat(audit.of("document", id))
                .extracting(entry -> entry.action())
                .containsExactly("document.add", "document.read");
        assertThat(audit.of("document", id).toString()).doesNotContain("图纸");
    }

    @Test
    void othersAreToldThatThereIsNone() {
        var id = added("数据.csv", "a,b\n1,2\n".getBytes(UTF_8));

        for (var stranger :
                new Someone[] {people.ofEnterprise("Q-OTHER"), people.coordinatorOf("万州区"), people.expert("E-MAI")}) {
            ok(404, stranger.get("/api/v1/documents/" + id));
            ok(404, stranger.get("/api/v1/documents/" + id + "/content"));
            ok(404, stranger.get(DOCUMENTS));
            ok(404, stranger.upload(DOCUMENTS, "a.txt", "x".getBytes(UTF_8)));
        }
        ok(200, people.coordinatorOf("璧山区").get("/api/v1/documents/" + id));
    }

    @Test
    void expertSeesThemOnceInvited() {
        var id = added("照片.png", HostileFiles.png());
        var shui = people.expert("E-SHUI");
        ok(201, coordinator.send("POST", PROBLEM + "/runs", "{}"));
        var match = "/api/v1/matches/"
                + json(ok(200, coordinator.send("PUT", PROBLEM + "/experts/E-SHUI/match", "")))
                        .at("/matchId")
                        .asString();
        step(match, "shortlist");
        step(match, "propose");
        ok(404, shui.get("/api/v1/documents/" + id));

        step(match, "invite");

        ok(200, shui.get("/api/v1/documents/" + id + "/content"));
        ok(403, shui.upload(DOCUMENTS, "a.txt", "x".getBytes(UTF_8)));
        var withdrawal = "/api/v1/documents/" + id + "/withdrawal";
        ok(403, shui.send("POST", withdrawal, "{\"reason\": \"不是我的\"}", "If-Match", "\"1\""));
        ok(409, shui.upload(match + "/documents?kind=REPORT", "a.txt", "x".getBytes(UTF_8)));
    }

    @Test
    void sameContentIsKeptOnceAndARepeatedRequestIsOne() throws IOException {
        var content = "同样的内容".getBytes(UTF_8);
        var first = json(ok(201, enterprise.upload(DOCUMENTS, "一.txt", content, "Idempotency-Key", "k1")));
        var again = json(ok(201, enterprise.upload(DOCUMENTS, "一.txt", content, "Idempotency-Key", "k1")));
        var other = json(ok(201, enterprise.upload(DOCUMENTS, "二.txt", content)));

        assertThat(again.at("/documentId")).isEqualTo(first.at("/documentId"));
        assertThat(other.at("/documentId")).isNotEqualTo(first.at("/documentId"));
        assertThat(Files.readAllBytes(files.of(other.at("/sha256").asString()))).isEqualTo(content);
        try (var all = Files.walk(folders.attachments())) {
            assertThat(all.filter(file -> file.toString().endsWith(FileStore.PART)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsTooLargeOrAmissIsRefused() {
        ok(413, enterprise.upload(DOCUMENTS, "大.txt", "x".repeat(70_000).getBytes(UTF_8)));
        ok(422, enterprise.upload(DOCUMENTS, "宏.docx", HostileFiles.macroWord()));
        ok(422, enterprise.upload(DOCUMENTS, "a.exe", "MZ".getBytes(UTF_8)));
    }

    @Test
    void withdrawnDocumentStaysInTheListAndIsNotHandedOut() {
        var id = added("旧.txt", "旧".getBytes(UTF_8));
        var path = "/api/v1/documents/" + id;
        ok(428, enterprise.send("POST", path + "/withdrawal", "{\"reason\": \"传错了\"}"));
        ok(422, enterprise.send("POST", path + "/withdrawal", "{}", "If-Match", "\"1\""));

        ok(200, enterprise.send("POST", path + "/withdrawal", "{\"reason\": \"传错了\"}", "If-Match", "\"1\""));

        ok(410, enterprise.get(path + "/content"));
        ok(412, enterprise.send("POST", path + "/withdrawal", "{\"reason\": \"x\"}", "If-Match", "\"1\""));
        ok(403, enterprise.send("POST", path + "/withdrawal", "{\"reason\": \"x\"}", "If-Match", "\"2\""));
        assertThat(ok(200, coordinator.get(DOCUMENTS)).body()).contains("传错了");
    }

    @Test
    void doctorNamesAMissingContent() throws IOException {
        var id = added("要丢.txt", "要丢的内容".getBytes(UTF_8));
        var check = new DocumentsCheck(database, folders, clock);
        assertThat(check.findings().getFirst().en()).contains("are there as the records say");
        var sha256 =
                json(enterprise.get("/api/v1/documents/" + id)).at("/sha256").asString();
        var content = Files.readAllBytes(files.of(sha256));

        Files.delete(files.of(sha256));
        assertThat(check.findings().getFirst().en()).contains(id + " MISSING");
        Files.writeString(files.of(sha256), "etwas anderes!!");
        assertThat(check.findings().getFirst().en()).contains(id + " DAMAGED");
        Files.write(files.of(sha256), content);
        assertThat(check.findings().getFirst().en()).contains("are there as the records say");
    }

    private String added(String name, byte[] content) {
        return json(ok(201, enterprise.upload(DOCUMENTS, name, content)))
                .at("/documentId")
                .asString();
    }

    private void step(String match, String name) {
        var version = json(coordinator.get(match)).at("/version").asString();
        ok(200, coordinator.send("POST", match + "/transitions/" + name, "{}", "If-Match", "\"" + version + "\""));
    }
}

package io.zhiqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.zhiqiao.CorpusFolder;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.ZhiqiaoApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditTest {

    private static final Pattern CHANGES_THE_AUDIT =
            Pattern.compile("(?is)(update|delete\\s+from|truncate(\\s+table)?|drop\\s+table)\\s+audit_entry");

    @Autowired
    private ServiceClient service;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void pagesFollowEachOtherNewestFirstAndLeaveNothingOut() {
        var record = "R-" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            add(record, "test.step" + i);
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ServiceClient.json(
                    service.get("/api/v1/audit?limit=3&kind=test&record=" + record + "&cursor=" + cursor));
            page.get("entries").forEach(entry -> seen.add(entry.get("action").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactly(
                        "test.step6",
                        "test.step5",
                        "test.step4",
                        "test.step3",
                        "test.step2",
                        "test.step1",
                        "test.step0");
    }

    @Test
    void entriesAreFoundByPersonActionAndDay() {
        var record = "R-" + UUID.randomUUID();
        add(record, "test.hostile");

        assertThat(service.get("/audit?lang=zh&record=" + record).body())
                .contains("test.hostile", "&lt;script&gt;", "tester")
                .doesNotContain("<script>alert");
        assertThat(found("person=tester&record=" + record)).isEqualTo(1);
        assertThat(found("person=somebody-else&record=" + record)).isZero();
        assertThat(found("action=test.hostile&record=" + record)).isEqualTo(1);
        assertThat(found("from=2000-01-01&to=2001-01-01&record=" + record)).isZero();
        assertThat(found("from=2001-01-01&record=" + record)).isEqualTo(1);
    }

    @Test
    void wrongCursorLimitAndDayAreRefused() {
        assertThat(service.get("/api/v1/audit?cursor=$$").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/audit?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/audit?limit=501").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/audit?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingInTheServiceCanChangeOrRemoveAnEntry() throws IOException {
        try (var files = sources()) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(CHANGES_THE_AUDIT
                                    .matcher(Files.readString(file))
                                    .find())
                            .as("%s changes the audit", file)
                            .isFalse());
        }
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Audit.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(AuditEntries.class.getName())
                .check(classes());
        assertThat(AuditEntries.class.getDeclaredMethods())
                .extracting(method -> method.getName())
                .containsExactlyInAnyOrder("save", "findByKindAndRecordIdOrderByEntryId", "search", "actions");
    }

    private int found(String query) {
        return ServiceClient.json(service.get("/api/v1/audit?" + query))
                .get("entries")
                .size();
    }

    private void add(String record, String action) {
        transaction.executeWithoutResult(status -> audit.add(new Audit.Deed(
                new Audit.Actor("tester", "COORDINATOR", "test"),
                action,
                "test",
                record,
                null,
                "<script>alert(1)</script>",
                null)));
    }

    private static Stream<Path> sources() throws IOException {
        var root = CorpusFolder.repositoryRoot();
        try (var api = Files.walk(root.resolve("api/src/main"));
                var indexer = Files.walk(root.resolve("indexer/src/main"))) {
            return Stream.concat(api, indexer)
                    .filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList()
                    .stream();
        }
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ZhiqiaoApplication.class.getPackageName());
    }
}

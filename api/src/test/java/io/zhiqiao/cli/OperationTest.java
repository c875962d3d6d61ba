package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands of an operator against the service that runs on the folder. */
@ServiceTest
@Tag("both-databases")
class OperationTest {

    @Autowired
    private ServiceClient service;

    @Autowired
    private EngineFolders folders;

    @Autowired
    private Engine engine;

    @TempDir
    private Path folder;

    @Test
    void doctorAsksTheRunningServiceAndComparesEachRecord() {
        var outcome = shell().run("doctor", "--format", "json");

        assertThat(outcome.err()).contains("服务正在运行");
        assertThat(outcome.out())
                .containsPattern("逐条比较：5 位专家、\\d+ 道难题、\\d+ 个案例，索引与记录一致")
                .doesNotContain("\"BAD\"");
    }

    @Test
    void doctorNamesARecordThatTheIndexHasNot() {
        engine.indexes().problems().remove(new io.zhiqiao.indexer.corpus.ProblemId(TestCorpus.CASTING));
        engine.indexes().problems().commit();

        var found = shell().run("doctor", "--format", "json");
        var mended = shell().run("reindex");
        var after = shell().run("doctor", "--format", "json");

        assertThat(found.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(found.out()).contains("problem P-CASTING MISSING");
        assertThat(mended.exitCode()).as(mended.err()).isZero();
        assertThat(after.out()).doesNotContain("\"BAD\"");
    }

    @Test
    void answersGoOnWhileTheIndexesAreBuiltAnew() {
        var before = service.post("/api/v1/match", question()).body();
        assertThat(before).contains("E-ZHU");
        var generation = engine.indexes().generation();
        var stop = new AtomicBoolean();
        var asked = new AtomicInteger();
        var asking = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                assertThat(service.post("/api/v1/match", question()).body()).isEqualTo(before);
                asked.incrementAndGet();
            }
        });

        for (int i = 0; i < 3; i++) {
            assertThat(shell().run("reindex").exitCode()).isZero();
        }
        stop.set(true);
        asking.join();

        assertThat(asked.get()).isPositive();
        assertThat(engine.indexes().generation()).isEqualTo(generation + 3);
        assertThat(folders.index())
                .isDirectoryContaining(one -> one.endsWith("generation-%06d".formatted(generation + 3)));
    }

    @Test
    void backupOfTheRunningServiceIsRestoredElsewhereAndAgrees() throws IOException {
        var file = folder.resolve("备份.zip");

        var saved = shell().run("backup", file.toString());
        var again = shell().run("backup", file.toString());
        var restored = new Shell(folder.resolve("new")).run("restore", file.toString());
        var doctor = new Shell(folder.resolve("new")).run("doctor", "--format", "json");

        assertThat(saved.exitCode()).as(saved.err()).isZero();
        assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(again.err()).contains("--overwrite");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(doctor.out()).containsPattern("逐条比较：5 位专家、\\d+ 道难题").doesNotContain("\"BAD\"");
        try (var store = RecordStore.open(folder.resolve("new/records"))) {
            assertThat(store.count(RecordKind.OUTPUTS))
                    .isEqualTo(engine.records().count(RecordKind.OUTPUTS));
        }
        try (var files = Files.list(folders.data())) {
            assertThat(files).noneMatch(one -> one.toString().endsWith(".zip"));
        }
    }

    @Test
    void backupGoesIntoADatabaseOfAServerToo() {
        var file = folder.resolve("b.zip");
        shell().run("backup", file.toString());
        DatabaseAddress server = DatabaseServer.newDatabase();
        var other = new Shell(folder.resolve("other"), server);

        var restored = other.run("restore", file.toString());

        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(other.run("doctor", "--format", "json").out())
                .contains("5 位专家")
                .doesNotContain("\"BAD\"");
        assertThat(other.run("match", "压铸电机壳体试漏不合格", "--format", "plain").out()).contains("朱铸");
        assertThat(other.run("restore", file.toString()).err()).contains("已有");
    }

    @Test
    void keyOfAnotherStartIsRefused() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/operations/doctor"))
                .header("Authorization", "Bearer zqo_guess")
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private Shell shell() {
        return new Shell(folders.data(), folders.database());
    }

    private static String question() {
        return "{\"problemText\":\"压铸电机壳体加工后试漏不合格，剖开多是气孔\"}";
    }
}

package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    @Test
    void jsonHasTheMetricsThatTheGradesAllow() throws IOException {
        write("problems.jsonl", """
                {"id": "P1", "title": "动力电池液冷板流道优化"}
                {"id": "P2", "title": "铝合金激光焊接气孔"}
                """);
        write("experts.jsonl", """
                {"id": "E1", "evidence": [{"title": "电池液冷板流道拓扑优化"}]}
                {"id": "E2", "evidence": [{"title": "铝合金激光焊接气孔抑制"}]}
                {"id": "E3", "evidence": []}
                """);
        write("qrels.tsv", "P1\t0\tE1\t4.5\nP1\t0\tE2\t1\nP1\t0\tE3\t1\nP2\t0\tE2\t5\nP2\t0\tE1\t2\n");

        var outcome = new Shell(folder.resolve("data")).run("evaluate", folder.toString(), "--format", "json");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var json = outcome.json();
        assertThat(new ArrayList<>(json.propertyNames())).containsExactly("collection", "profile", "metrics");
        assertThat(json.path("collection").asString())
                .isEqualTo(folder.getFileName().toString());
        assertThat(json.path("profile").asString()).isEqualTo("untrained");
        assertThat(new ArrayList<>(json.path("metrics").propertyNames()))
                .containsExactly("ndcg@10", "map", "mrr", "p@5", "recall@100", "kendall_loss", "easy", "pairwise");
        var ndcg = json.path("metrics").path("ndcg@10");
        assertThat(new ArrayList<>(ndcg.propertyNames())).containsExactly("value", "low", "high");
        assertThat(ndcg.path("value").asDouble()).isEqualTo(1);
        assertThat(json.path("metrics").path("kendall_loss").path("value").asDouble())
                .isZero();
        assertThat(json.path("metrics").path("recall@100").path("value").asDouble())
                .isEqualTo(1);
    }

    @Test
    void aWrongLineIsNamedAndGivesAUsageError() throws IOException {
        write("problems.jsonl", "{\"id\": \"P1\"}\n");
        write("experts.jsonl", "");
        write("qrels.tsv", "");

        var outcome = new Shell(folder.resolve("data")).run("evaluate", folder.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("problems.jsonl, line 1: the field title", "第 1 行");
    }

    @Test
    void anUnknownProfileIsRefused() throws IOException {
        write("problems.jsonl", "{\"id\": \"P1\", \"title\": \"甲\"}\n");
        write("experts.jsonl", "{\"id\": \"E1\"}\n");
        write("qrels.tsv", "P1 0 E1 3\n");

        var outcome = new Shell(folder.resolve("data"))
                .run("evaluate", folder.toString(), "--profile", "nosuch", "--pool", "judged");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("nosuch");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}

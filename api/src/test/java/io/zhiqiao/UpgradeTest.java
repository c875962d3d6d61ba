package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.dump.Backup;
import io.zhiqiao.indexer.store.dump.Restore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Backups of earlier versions come back, and their tables are brought up to this version without losing a row or a value.
 * Each file holds what its version had; a new version adds one, and none is ever made anew.
 */
class UpgradeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"v2.zip,false", "v2.zip,true", "v5.zip,false", "v5.zip,true"})
    void everyValueOfAnEarlierVersionIsThereAfterTheUpgrade(String name, boolean onServer) throws IOException {
        var old = CorpusFolder.repositoryRoot()
                .resolve("api/src/test/resources/upgrade")
                .resolve(name);
        var address = onServer ? DatabaseServer.newDatabase() : DatabaseAddress.FOLDER;

        var restored = new Restore(old, folder.resolve("records"), address, folder.resolve("attachments")).run();

        var upgraded = folder.resolve("now.zip");
        try (var database = RecordDatabase.open(folder.resolve("records"), address)) {
            new Backup(database.dataSource(), folder.resolve("attachments"), Clock.systemUTC()).write(upgraded);
        }
        assertThat(restored.rows()).isGreaterThan(15);
        for (var table : restored.tables().keySet()) {
            var before = rows(old, table);
            var after = rows(upgraded, table);
            assertThat(before).hasSize(restored.tables().get(table).intValue());
            assertThat(after).as(table).hasSameSizeAs(before);
            for (var row : before) {
                assertThat(after)
                        .as("a row of %s", table)
                        .anyMatch(now -> now.entrySet().containsAll(row.entrySet()));
            }
        }
        assertThat(attachments()).isEqualTo(restored.attachments());
    }

    /** A backup of somebody who had none makes no folder for them. */
    private long attachments() throws IOException {
        var attachments = folder.resolve("attachments");
        if (!Files.isDirectory(attachments)) {
            return 0;
        }
        try (var files = Files.walk(attachments)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static List<Map<String, JsonNode>> rows(Path backup, String table) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            var entry = zip.getEntry("tables/%s.jsonl".formatted(table));
            var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            var lines = text.lines().map(JSON::readTree).toList();
            var rows = new ArrayList<Map<String, JsonNode>>();
            for (var line : lines.subList(1, lines.size())) {
                var row = new HashMap<String, JsonNode>();
                for (int i = 0; i < line.size(); i++) {
                    row.put(lines.getFirst().get(i).asString(), line.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}

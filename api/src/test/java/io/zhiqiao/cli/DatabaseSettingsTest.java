package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutSettingsTheDataFolderHasTheRecords() throws IOException {
        assertThat(settings(Map.of(), null).address(null)).isEqualTo(DatabaseAddress.FOLDER);
        assertThat(settings(Map.of(), "server:\n  port: 80\n").address(null)).isEqualTo(DatabaseAddress.FOLDER);
    }

    @Test
    void commandLineGoesBeforeEnvironmentAndEnvironmentBeforeFile() throws IOException {
        var file =
                "zhiqiao:\n  database:\n    url: jdbc:postgresql://file/a\n    user: ${WHO:nobody}\n    password: p\n";

        assertThat(settings(Map.of(), file).address(null))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://file/a", "nobody", "p"));
        var environment = Map.of(
                "ZHIQIAO_DATABASE_URL", "jdbc:postgresql://variable/a", "ZHIQIAO_DATABASE_PASSWORD", "q", "WHO", "me");
        assertThat(settings(environment, file).address(null))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://variable/a", "me", "q"));
        assertThat(settings(environment, file).address("jdbc:postgresql://asked/a"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://asked/a", "me", "q"));
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws IOException {
        var settings = settings(Map.of(), "zhiqiao: [\n");

        assertThatThrownBy(() -> settings.address(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("application.yml");
    }

    private DatabaseSettings settings(Map<String, String> environment, @Nullable String file) throws IOException {
        var path = folder.resolve("application.yml");
        if (file != null) {
            Files.writeString(path, file);
        }
        return new DatabaseSettings(environment, path);
    }
}

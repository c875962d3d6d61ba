package io.zhiqiao;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Makes a data folder with the sample, as the demo does, before the service opens it. */
public final class SampleFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("zhiqiao-sample");
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(data.toFile());
                }
            });
            var config = CorpusFolder.repositoryRoot().resolve("config");
            var database = DatabaseServer.newDatabaseIfAskedFor();
            try (var engine = Engine.open(new EngineFolders(config, data, database), Clock.systemUTC())) {
                engine.importer()
                        .run(samples(config.resolve("sample")), ImportOptions.DEFAULT, (file, rows, read, total) -> {});
                engine.catchUp(IndexProgress.NONE);
            }
            TestPropertyValues.of(
                            "zhiqiao.data=" + data,
                            "zhiqiao.config=" + config,
                            "zhiqiao.demo=true",
                            "zhiqiao.demo-story=true",
                            "zhiqiao.database.url=" + database.url(),
                            "zhiqiao.database.user=" + database.user(),
                            "zhiqiao.database.password=" + database.password(),
                            "zhiqiao.limits.sign-ins-per-minute=100000",
                            "zhiqiao.limits.writes-per-minute=100000")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a data folder with the sample.", e);
        }
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}

package io.zhiqiao;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Makes a data folder with the {@link TestCorpus} before the service opens it. */
public final class CorpusFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The folder that has {@code config} and {@code pom.xml}. */
    public static Path repositoryRoot() {
        var folder = Path.of("").toAbsolutePath();
        while (!(Files.isDirectory(folder.resolve("config")) && Files.isRegularFile(folder.resolve("pom.xml")))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above the working directory has config and pom.xml.");
            }
        }
        return folder;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("zhiqiao-test");
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(data.toFile());
                }
            });
            var config = repositoryRoot().resolve("config");
            var database = DatabaseServer.newDatabaseIfAskedFor();
            try (var engine = Engine.open(new EngineFolders(config, data, database), Clock.systemUTC())) {
                TestCorpus.fill(engine.records());
                engine.catchUp(IndexProgress.NONE);
            }
            TestPropertyValues.of(
                            "zhiqiao.data=" + data,
                            "zhiqiao.config=" + config,
                            "zhiqiao.demo=true",
                            "zhiqiao.database.url=" + database.url(),
                            "zhiqiao.database.user=" + database.user(),
                            "zhiqiao.database.password=" + database.password(),
                            "zhiqiao.limits.sign-ins-per-minute=100000",
                            "zhiqiao.limits.writes-per-minute=100000")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a data folder for the test.", e);
        }
    }
}

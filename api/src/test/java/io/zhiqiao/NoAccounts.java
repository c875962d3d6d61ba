package io.zhiqiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** A service that was just installed: an empty data folder, no demo, nobody has an account; low limits. */
public final class NoAccounts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Sign-ins and links per minute that this service allows one address. */
    public static final int SIGN_INS = 15;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("zhiqiao-new");
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(data.toFile());
                }
            });
            TestPropertyValues.of(
                            "zhiqiao.data=" + data,
                            "zhiqiao.config=" + CorpusFolder.repositoryRoot().resolve("config"),
                            "zhiqiao.demo=false",
                            "zhiqiao.limits.sign-ins-per-minute=" + SIGN_INS)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a data folder for the test.", e);
        }
    }
}

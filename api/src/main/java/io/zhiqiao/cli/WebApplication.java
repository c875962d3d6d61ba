package io.zhiqiao.cli;

import io.zhiqiao.ZhiqiaoApplication;
import io.zhiqiao.engine.OpeningWatcher;
import io.zhiqiao.matcher.EngineFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts pages and REST on the folders of a command. */
final class WebApplication {

    private WebApplication() {}

    /** Starts, and returns when requests are answered; what was left undone is done before, and {@code console} says so. */
    static ConfigurableApplicationContext start(Console console, EngineFolders folders, Map<String, String> settings) {
        EngineDoor.checkWritable(folders);
        var arguments = new ArrayList<>(List.of(
                "--zhiqiao.data=" + folders.data().toAbsolutePath(),
                "--zhiqiao.config=" + folders.config().toAbsolutePath(),
                "--zhiqiao.database.url=" + folders.database().url(),
                "--zhiqiao.database.user=" + folders.database().user(),
                "--zhiqiao.database.password=" + folders.database().password()));
        settings.forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        Streams.leaveToTheWeb();
        try (var told = new Told(console)) {
            return ZhiqiaoApplication.start(
                    context -> context.getBeanFactory().registerSingleton("openingWatcher", told),
                    arguments.toArray(String[]::new));
        }
    }

    /** Where a person finds it. */
    static String address(ConfigurableApplicationContext web) {
        var environment = web.getEnvironment();
        return "http://localhost:%s/".formatted(environment.getProperty("local.server.port", "8080"));
    }

    /** Says at the terminal what the engine finds at opening. */
    private static final class Told implements OpeningWatcher, AutoCloseable {

        private final Console console;
        private final ProgressLine bar;

        Told(Console console) {
            this.console = console;
            this.bar = new ProgressLine(console, "编入索引 Indexing");
        }

        @Override
        public void noted(String note) {
            console.note(note);
        }

        @Override
        public void indexed(long done, long total) {
            bar.at(done, total);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}

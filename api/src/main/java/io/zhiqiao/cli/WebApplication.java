package io.zhiqiao.cli;

import io.zhiqiao.ZhiqiaoApplication;
import io.zhiqiao.matcher.EngineFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts pages and REST on the folders of a command. */
final class WebApplication {

    private WebApplication() {}

    /** Starts, and returns when requests are answered. */
    static ConfigurableApplicationContext start(EngineFolders folders, Map<String, String> settings) {
        var arguments = new ArrayList<>(List.of(
                "--zhiqiao.data=" + folders.data().toAbsolutePath(),
                "--zhiqiao.config=" + folders.config().toAbsolutePath(),
                "--zhiqiao.database.url=" + folders.database().url(),
                "--zhiqiao.database.user=" + folders.database().user(),
                "--zhiqiao.database.password=" + folders.database().password()));
        settings.forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        Streams.leaveToTheWeb();
        return ZhiqiaoApplication.start(arguments.toArray(String[]::new));
    }

    /** Where a person finds it. */
    static String address(ConfigurableApplicationContext web) {
        var environment = web.getEnvironment();
        return "http://localhost:%s/".formatted(environment.getProperty("local.server.port", "8080"));
    }
}

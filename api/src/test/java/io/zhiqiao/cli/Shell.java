package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.DatabaseAddress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process on a data folder of their own. */
final class Shell {

    private static final Instant TODAY = Instant.parse("2026-11-23T08:00:00Z");

    private final Map<String, String> environment;

    Shell(Path data) {
        this(data, DatabaseAddress.FOLDER);
    }

    Shell(Path data, DatabaseAddress database) {
        this.environment = Map.of(
                "ZHIQIAO_DATA", data.toString(),
                "ZHIQIAO_DATABASE_URL", database.url(),
                "ZHIQIAO_DATABASE_USER", database.user(),
                "ZHIQIAO_DATABASE_PASSWORD", database.password());
    }

    /** Runs one command. */
    Outcome run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                100,
                root(),
                environment,
                Clock.fixed(TODAY, ZoneOffset.UTC));
        var exitCode = ZhiqiaoCommand.commandLine(console).execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** The folder of the repository: the first one upwards that has a configuration and a build file. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!(Files.isDirectory(folder.resolve("config")) && Files.isRegularFile(folder.resolve("zhiqiao")))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("The tests must run inside the repository.");
            }
            folder = parent;
        }
        return folder;
    }

    /** A file of the sample data. */
    static String sample(String file) {
        return root().resolve("config").resolve("sample").resolve(file).toString();
    }

    /**
     * What a command did.
     *
     * @param exitCode what the shell sees
     * @param out standard output
     * @param err standard error
     */
    record Outcome(int exitCode, String out, String err) {

        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }
}

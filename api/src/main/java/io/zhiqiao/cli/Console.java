package io.zhiqiao.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command sees of the world.
 *
 * @param out answers
 * @param err everything else: progress, notes, errors
 * @param terminal whether a person looks at {@code err}
 * @param columns how wide lines may be, at least {@value #MIN_COLUMNS}
 * @param root folder of the installation: has {@code config}
 * @param environment variables of the process
 * @param clock what time it is
 */
record Console(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        int columns,
        Path root,
        Map<String, String> environment,
        Clock clock) {

    static final int MIN_COLUMNS = 60;
    private static final int USUAL_COLUMNS = 110;

    /** Days are those of the office, wherever the machine stands. */
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    /** The process's own, as the launcher describes it; answers go to {@code answers}. */
    static Console ofProcess(OutputStream answers) {
        return new Console(
                new PrintWriter(answers, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("zhiqiao.terminal"),
                Math.max(MIN_COLUMNS, Integer.getInteger("zhiqiao.columns", USUAL_COLUMNS)),
                Path.of(System.getProperty("zhiqiao.root", "")).toAbsolutePath(),
                System.getenv(),
                Clock.system(OFFICE));
    }

    /** A note to the person at the terminal. */
    void note(String line) {
        err.println(line);
    }
}

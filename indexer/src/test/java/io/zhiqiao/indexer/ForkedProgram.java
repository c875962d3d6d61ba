package io.zhiqiao.indexer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@code main} of the test classes in a process of its own, which can be killed or starved. */
public final class ForkedProgram implements AutoCloseable {

    private static final int SMALL_HEAP_MB = 96;

    private final Process process;
    private final BufferedReader output;

    private ForkedProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts {@code main} with a small heap. */
    public static ForkedProgram start(Class<?> main, String... args) throws IOException {
        return start(SMALL_HEAP_MB, List.of(), main, args);
    }

    /** Starts {@code main} with a heap of its own size. */
    public static ForkedProgram startWithHeap(int megabytes, Class<?> main, String... args) throws IOException {
        return start(megabytes, List.of(), main, args);
    }

    /** Starts {@code main} in a shell that lets no file grow beyond {@code kilobytes}. */
    public static ForkedProgram startWithFilesUpTo(int kilobytes, Class<?> main, String... args) throws IOException {
        return start(
                SMALL_HEAP_MB,
                List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"),
                main,
                args);
    }

    private static ForkedProgram start(int heap, List<String> before, Class<?> main, String... args)
            throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path", ""),
                main.getName()));
        command.addAll(List.of(args));
        return new ForkedProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line that it writes; null at the end. */
    public @Nullable String nextLine() throws IOException {
        return output.readLine();
    }

    /** Kills it, as a power cut would, after letting it run on for a while; returns what it wrote until then. */
    public List<String> killAfter(long millis) throws IOException, InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        // Of the handle: the process itself would close its output, too.
        process.toHandle().destroyForcibly();
        var lines = rest();
        process.waitFor();
        return lines;
    }

    /** Asks it to end, as a person or an operating system does; returns what it wrote until it had ended. */
    public List<String> ask() throws IOException, InterruptedException {
        // Of the handle: the process itself would close its output, too.
        process.toHandle().destroy();
        var lines = rest();
        process.waitFor();
        return lines;
    }

    /** All further lines, up to its end. */
    public List<String> rest() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = nextLine(); line != null; line = nextLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

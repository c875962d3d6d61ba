package io.zhiqiao.cli;

import io.zhiqiao.account.LocalOperator;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, on a data folder; it can be killed as a power cut would. */
final class ServedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STEP_MS = 20;

    /** Name of the script in the folder of the installation. */
    static final String LAUNCHER = "zhiqiao";

    private final Process process;
    private final RunningService service;
    private final Duration startedWithin;

    private ServedProcess(Process process, RunningService service, Duration startedWithin) {
        this.process = process;
        this.service = service;
        this.startedWithin = startedWithin;
    }

    /**
     * Starts the service in a Java of few means, to be killed; returns when it answers.
     *
     * @param log where it writes what it has to say
     * @throws UncheckedIOException if it ends, or does not answer in two minutes
     */
    static ServedProcess start(EngineFolders folders, Path log) throws InterruptedException {
        return start(folders, log, Map.of());
    }

    /**
     * As {@link #start(EngineFolders, Path)}.
     *
     * @param environment beside that of this process
     */
    static ServedProcess start(EngineFolders folders, Path log, Map<String, String> environment)
            throws InterruptedException {
        return start(java(folders), folders, log, environment);
    }

    /**
     * Starts the service as a person does, by the launcher of the installation.
     *
     * @param root folder of the installation
     * @param environment beside that of this process
     */
    static ServedProcess launch(Path root, EngineFolders folders, Path log, Map<String, String> environment)
            throws InterruptedException {
        var command = new ArrayList<String>();
        command.add(root.resolve(LAUNCHER).toString());
        command.addAll(arguments(folders));
        return start(command, folders, log, environment);
    }

    private static ServedProcess start(
            List<String> command, EngineFolders folders, Path log, Map<String, String> environment)
            throws InterruptedException {
        try {
            Files.deleteIfExists(folders.data().resolve(LocalOperator.FILE));
            var begun = System.nanoTime();
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            while (System.nanoTime() - begun < PATIENCE.toNanos()) {
                var service = RunningService.on(folders.data());
                if (service.isPresent() && service.get().answers()) {
                    return new ServedProcess(process, service.get(), Duration.ofNanos(System.nanoTime() - begun));
                }
                if (process.waitFor(STEP_MS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            process.destroyForcibly();
            throw new UncheckedIOException(
                    "服务没有启动，见 %s。\nThe service does not start; see %s.".formatted(log, log),
                    new IOException(lastLines(log)));
        } catch (IOException e) {
            throw new UncheckedIOException("无法启动另一个 Java 进程。请检查内存与 JDK。\nA second Java cannot be started.", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static List<String> java(EngineFolders folders) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                ZhiqiaoCommand.class.getName()));
        command.addAll(arguments(folders));
        return command;
    }

    private static List<String> arguments(EngineFolders folders) {
        return List.of(
                "serve",
                "--port",
                "0",
                "--data",
                folders.data().toAbsolutePath().toString(),
                "--config",
                folders.config().toAbsolutePath().toString());
    }

    RunningService service() {
        return service;
    }

    /** From its start to its first answer. */
    Duration startedWithin() {
        return startedWithin;
    }

    /** Waits; returns whether it is still there afterwards. */
    boolean staysFor(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends it without asking it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

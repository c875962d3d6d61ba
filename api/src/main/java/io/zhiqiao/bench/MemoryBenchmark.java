package io.zhiqiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports 200,000 rows in a Java of its own with a small heap. */
final class MemoryBenchmark {

    private static final int HEAP_MB = 512;

    private final Path config;

    MemoryBenchmark(Path config) {
        this.config = config;
    }

    BenchmarkSection run() {
        try {
            var folder = Files.createTempDirectory("zhiqiao-bench");
            try {
                return section(importInSmallHeap(folder));
            } finally {
                TemporaryFolders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("无法启动另一个 Java 进程。请检查内存与 JDK。\nA second Java cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import in a small heap was interrupted.", e);
        }
    }

    private BenchmarkSection section(String answer) {
        var cells = answer.strip().split(" ", -1);
        var passed = cells.length == 2;
        return new BenchmarkSection(
                Measurement.MEMORY,
                passed
                        ? "在 %d MB 堆中导入。 Imported in a heap of %1$d MB.".formatted(HEAP_MB)
                        : "未能在 %d MB 堆中完成。 Did not finish: %s".formatted(HEAP_MB, answer),
                List.of(
                        Figure.atLeast(
                                MemoryProbe.ROWS, "rows", "导入行数", passed ? Integer.parseInt(cells[0]) : 0, "rows"),
                        Figure.atMost(
                                HEAP_MB, "heap-peak", "堆用量峰值", passed ? Integer.parseInt(cells[1]) : HEAP_MB, "MB")));
    }

    private String importInSmallHeap(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + HEAP_MB + "m", "--add-modules=jdk.incubator.vector"));
        // The answer is what it prints; a log would be in between.
        command.add("-Dlogback.configurationFile=commands-logback.xml");
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.addAll(
                List.of(MemoryProbe.class.getName(), config.toAbsolutePath().toString(), folder.toString()));
        var answer = folder.resolve("answer.txt");
        var errors = folder.resolve("errors.txt");
        var exit = new ProcessBuilder(command)
                .redirectOutput(answer.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        return Files.readString(exit == 0 ? answer : errors, StandardCharsets.UTF_8);
    }
}

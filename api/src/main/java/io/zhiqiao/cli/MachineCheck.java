package io.zhiqiao.cli;

import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.operation.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what the house stands on: Java, memory, disk, configuration, models. */
final class MachineCheck {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_DISK_MB = 1_024;
    private static final long LEAST_HEAP_MB = 256;
    private static final int LEAST_JAVA = 21;

    private final EngineFolders folders;

    MachineCheck(EngineFolders folders) {
        this.folders = folders;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(memory());
        findings.add(disk());
        findings.add(configuration());
        for (var model : EmbeddingModel.values()) {
            findings.add(model(model));
        }
        return findings;
    }

    private static Finding java() {
        var version = Runtime.version();
        var vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return Finding.of(
                version.feature() >= LEAST_JAVA && vectors,
                "java",
                "JDK %s，向量指令%s"
                        .formatted(version, vectors ? "已启用" : "未启用：请用 ./zhiqiao 启动，JDK 须有 jdk.incubator.vector 模块"),
                "JDK %s, vector instructions %s"
                        .formatted(
                                version,
                                vectors
                                        ? "on"
                                        : "off: start by ./zhiqiao, by a JDK with the module jdk.incubator.vector"));
    }

    private static Finding memory() {
        var heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return Finding.of(
                heap >= LEAST_HEAP_MB,
                "memory",
                "堆内存上限 %,d MB，至少 %,d MB；用 ZHIQIAO_JAVA_OPTS=-Xmx 调整".formatted(heap, LEAST_HEAP_MB),
                "heap of at most %,d MB, at least %,d MB are needed; set by ZHIQIAO_JAVA_OPTS=-Xmx"
                        .formatted(heap, LEAST_HEAP_MB));
    }

    private Finding disk() {
        if (Files.exists(folders.data()) && !Files.isDirectory(folders.data())) {
            return Finding.bad(
                    "disk",
                    "数据文件夹 %s 是一个文件，请用 --data 另选".formatted(folders.data()),
                    "the data folder is a file; choose another by --data");
        }
        var folder = existing(folders.data().toAbsolutePath());
        try {
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return Finding.of(
                    free >= LEAST_DISK_MB && Files.isWritable(folder),
                    "disk",
                    "%s 可用空间 %,d MB，至少 %,d MB，%s"
                            .formatted(folder, free, LEAST_DISK_MB, Files.isWritable(folder) ? "可写" : "不可写"),
                    "%,d MB free, at least %,d MB are needed; %s"
                            .formatted(free, LEAST_DISK_MB, Files.isWritable(folder) ? "writable" : "not writable"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法得知 %s 的剩余空间。\nCannot ask how much room there is in %1$s.".formatted(folder), e);
        }
    }

    private static Path existing(Path folder) {
        var parent = folder.getParent();
        return Files.isDirectory(folder) || parent == null ? folder : existing(parent);
    }

    private Finding configuration() {
        var missing = List.of(folders.analysis(), folders.ranking()).stream()
                .filter(folder -> !Files.isDirectory(folder))
                .map(Path::toString)
                .toList();
        return missing.isEmpty()
                ? Finding.good("config", "配置文件夹 " + folders.config(), "configuration is there")
                : Finding.bad("config", "缺少 " + String.join("、", missing), "missing: " + String.join(", ", missing));
    }

    private static Finding model(EmbeddingModel model) {
        try (var embedder = Embedder.open(model, 1)) {
            var dimensions = embedder.embed("智桥 bridge").length;
            return Finding.of(
                    dimensions == model.dimensions(),
                    "model",
                    "%s 可用，%d 维".formatted(model, dimensions),
                    "%s works, %d dimensions".formatted(model, dimensions));
        } catch (UncheckedIOException | IllegalStateException | LinkageError e) {
            return Finding.bad("model", "%s 无法加载：%s".formatted(model, e), "%s cannot be loaded".formatted(model));
        }
    }
}

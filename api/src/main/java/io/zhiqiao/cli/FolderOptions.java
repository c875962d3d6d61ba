package io.zhiqiao.cli;

import io.zhiqiao.matcher.EngineFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folders a command works on. */
final class FolderOptions {

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "数据文件夹；默认取环境变量 ZHIQIAO_DATA，否则为安装文件夹中的 data",
                "data folder; else $ZHIQIAO_DATA, else data in the folder of the installation"
            })
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = {"配置文件夹；默认为安装文件夹中的 config", "configuration; else config in the folder of the installation"})
    private @Nullable Path config;

    FolderOptions(Console console) {
        this.console = console;
    }

    EngineFolders folders() {
        return new EngineFolders(config == null ? console.root().resolve("config") : config, data());
    }

    private Path data() {
        if (data != null) {
            return data;
        }
        var named = console.environment().get("ZHIQIAO_DATA");
        return named == null || named.isBlank() ? console.root().resolve("data") : Path.of(named);
    }
}

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

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "PostgreSQL 地址 jdbc:postgresql://…；默认取环境变量 ZHIQIAO_DATABASE_URL，否则取 config/application.yml，都没有时用数据文件夹；用户与密码同理（…_USER、…_PASSWORD）",
                "PostgreSQL address; else $ZHIQIAO_DATABASE_URL, else config/application.yml, else a file in the data folder; user and password likewise (…_USER, …_PASSWORD)"
            })
    private @Nullable String database;

    FolderOptions(Console console) {
        this.console = console;
    }

    EngineFolders folders() {
        var configuration = config == null ? console.root().resolve("config") : config;
        var settings = new DatabaseSettings(console.environment(), configuration.resolve("application.yml"));
        return new EngineFolders(configuration, data(), settings.address(database));
    }

    private Path data() {
        if (data != null) {
            return data;
        }
        var named = console.environment().get("ZHIQIAO_DATA");
        return named == null || named.isBlank() ? console.root().resolve("data") : Path.of(named);
    }
}

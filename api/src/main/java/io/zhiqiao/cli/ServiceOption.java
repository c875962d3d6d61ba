package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.StoreInUseException;
import io.zhiqiao.matcher.EngineFolders;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets a command work on a stopped folder and with a running service alike. */
final class ServiceOption {

    private final Console console;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = {
                "正在运行的服务的地址，令牌取环境变量 ZHIQIAO_TOKEN；在本机的数据文件夹上运行的服务会自动找到",
                "address of a running service, token in $ZHIQIAO_TOKEN; one that runs on the data folder here is found by itself"
            })
    private @Nullable String url;

    ServiceOption(Console console) {
        this.console = console;
    }

    /**
     * Does something with the service that is named, else on the folder, else with the service that has the folder.
     *
     * @throws StoreInUseException if another process has the folder, and is no service
     */
    <R> R choose(EngineFolders folders, Supplier<R> onFolder, Function<RunningService, R> withService) {
        var named = RunningService.named(url, console);
        if (named != null) {
            return withService.apply(named);
        }
        try {
            return onFolder.get();
        } catch (StoreInUseException inUse) {
            var running = RunningService.on(folders.data()).orElseThrow(() -> inUse);
            console.note("服务正在运行：%s The service is running: asking it.".formatted(running.url()));
            return withService.apply(running);
        }
    }
}

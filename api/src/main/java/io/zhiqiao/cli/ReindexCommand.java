package io.zhiqiao.cli;

import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the indexes anew from the records. */
@Command(
        name = "reindex",
        description = {
            "从记录重建索引，建成后一步换上；服务运行时照常应答。",
            "Builds the indexes anew from the records, and changes over in one step; a running service goes on answering."
        })
final class ReindexCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/operations/reindex";
    private static final long BETWEEN_QUESTIONS_MS = 300;

    private final Console console;

    @Mixin
    private final ServiceOption service;

    @Mixin
    private final FolderOptions folders;

    ReindexCommand(Console console) {
        this.console = console;
        this.service = new ServiceOption(console);
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        var own = folders.folders();
        long indexed = service.choose(own, () -> ofFolder(own), this::ofService);
        console.out()
                .println("已重建索引：%,d 条。 The indexes are built anew: %1$,d experts and problems.".formatted(indexed));
        return ExitCodes.OK;
    }

    private long ofFolder(EngineFolders own) {
        try (var engine = new EngineDoor(console).open(own);
                var bar = new ProgressLine(console, "重建索引 Reindexing")) {
            return engine.reindex(bar::at);
        }
    }

    private long ofService(RunningService running) {
        var state = running.post(PATH);
        try (var bar = new ProgressLine(console, "重建索引 Reindexing")) {
            while (state.path("state").asString("").equals("RUNNING")) {
                bar.at(state.path("done").asLong(), state.path("total").asLong());
                later().join();
                state = running.get(PATH);
            }
        }
        if (!state.path("state").asString("").equals("COMPLETE")) {
            throw new UncheckedIOException(
                    "索引未能重建，服务仍使用原来的索引；原因见服务的日志。\nThe indexes were not built; the service goes on with the old ones. Its log says why.",
                    new IOException(state.toString()));
        }
        return state.path("done").asLong();
    }

    private static CompletableFuture<Void> later() {
        Executor delayed = CompletableFuture.delayedExecutor(BETWEEN_QUESTIONS_MS, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, delayed);
    }
}

package io.zhiqiao.cli;

import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the engine for a command: says what was found, and finishes what an earlier run left undone. */
final class EngineDoor {

    private final Console console;

    EngineDoor(Console console) {
        this.console = console;
    }

    /** An engine whose indexes have everything that the records have. */
    Engine openReady(EngineFolders folders) {
        var engine = open(folders);
        catchUp(engine);
        return engine;
    }

    /** An engine as it was left; says what was found at opening. */
    Engine open(EngineFolders folders) {
        checkWritable(folders);
        var engine = Engine.open(folders, console.clock());
        engine.openingNotes().forEach(console::note);
        return engine;
    }

    /**
     * Reading takes a lock, and a lock is written.
     *
     * @throws UncheckedIOException if a folder of data may not be written
     */
    static void checkWritable(EngineFolders folders) {
        checkWritable(folders.data());
        checkWritable(folders.records());
    }

    private static void checkWritable(Path folder) {
        if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            throw new UncheckedIOException(
                    "没有写入数据文件夹 %s 的权限；请更改权限，或用 --data 另选。\nThe data folder %s cannot be written; change its permissions, or choose another by --data."
                            .formatted(folder, folder),
                    new AccessDeniedException(folder.toString()));
        }
    }

    /** Indexes what the records have and the indexes have not, with a bar; returns how much that was. */
    long catchUp(Engine engine) {
        if (engine.records().pending().count() == 0) {
            return 0;
        }
        try (var bar = new ProgressLine(console, "编入索引 Indexing")) {
            return engine.catchUp(bar::at);
        }
    }
}

package io.zhiqiao.cli;

import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;

/** Opens the engine for a command: says what was found, and finishes what an earlier run left undone. */
final class EngineDoor {

    private final Console console;

    EngineDoor(Console console) {
        this.console = console;
    }

    /** An engine whose indexes have everything that the records have. */
    Engine openReady(EngineFolders folders) {
        var engine = Engine.open(folders, console.clock());
        engine.openingNotes().forEach(console::note);
        catchUp(engine);
        return engine;
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

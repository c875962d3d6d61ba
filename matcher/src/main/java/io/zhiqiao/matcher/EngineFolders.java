package io.zhiqiao.matcher;

import io.zhiqiao.indexer.store.DatabaseAddress;
import java.nio.file.Path;

/**
 * Where an engine finds what it works with.
 *
 * @param config what an operator edits: analysis, ranking, taxonomy
 * @param data what the engine keeps: records, indexes, vectors
 * @param database which server has the records, if not the data folder
 */
public record EngineFolders(Path config, Path data, DatabaseAddress database) {

    /** Folders of an engine whose records lie in the data folder. */
    public EngineFolders(Path config, Path data) {
        this(config, data, DatabaseAddress.FOLDER);
    }

    /** Word lists. */
    public Path analysis() {
        return config.resolve("analysis");
    }

    /** Rank profiles. */
    public Path ranking() {
        return config.resolve("ranking");
    }

    /** Accepted records, unless a server has them: must not be lost. */
    public Path records() {
        return data.resolve("records");
    }

    /** Files that people attached: must not be lost. */
    public Path attachments() {
        return data.resolve("documents");
    }

    /** Indexes, made from the records. */
    public Path index() {
        return data.resolve("index");
    }

    /** Vectors by text, made from texts. */
    public Path vectors() {
        return data.resolve("vectors");
    }
}

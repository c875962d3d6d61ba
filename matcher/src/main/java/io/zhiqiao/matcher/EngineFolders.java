package io.zhiqiao.matcher;

import java.nio.file.Path;

/**
 * Where an engine finds what it works with.
 *
 * @param config what an operator edits: analysis, ranking, taxonomy
 * @param data what the engine keeps: records, indexes, vectors
 */
public record EngineFolders(Path config, Path data) {

    /** Word lists. */
    public Path analysis() {
        return config.resolve("analysis");
    }

    /** Rank profiles. */
    public Path ranking() {
        return config.resolve("ranking");
    }

    /** Accepted records: the one folder that must not be lost. */
    public Path records() {
        return data.resolve("records");
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

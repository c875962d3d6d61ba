package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the configuration of the repository, from whichever folder the tests run. */
public final class ConfigFolder {

    private ConfigFolder() {}

    /** The folder {@code config} of the repository's root. */
    public static Path find() {
        return root().resolve("config");
    }

    /** The repository's root: the first folder upwards that has {@code config} and a {@code pom.xml}. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("config")) || !Files.exists(folder.resolve("pom.xml"))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "There is no folder config above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}

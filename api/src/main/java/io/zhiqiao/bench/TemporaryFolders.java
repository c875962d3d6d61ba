package io.zhiqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Removes what a measurement has left. */
final class TemporaryFolders {

    private TemporaryFolders() {}

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The same, where there is one. */
    static void deleteIfThere(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            delete(folder);
        }
    }
}

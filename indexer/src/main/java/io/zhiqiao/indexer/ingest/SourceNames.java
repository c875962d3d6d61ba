package io.zhiqiao.indexer.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * Says what source the records of a file come from: what the options say, else the name of the file, with as many of its
 * folders as tell it apart from the other files of the import.
 */
final class SourceNames {

    private final List<Path> files;
    private final String given;

    SourceNames(List<Path> files, String given) {
        this.files = files.stream().map(SourceNames::whole).distinct().toList();
        this.given = given;
    }

    /** Whether somebody has said so, so that two files of one name are one list. */
    boolean areGiven() {
        return !given.isEmpty();
    }

    String of(Path file) {
        if (areGiven()) {
            return given;
        }
        var whole = whole(file);
        for (int names = 1; names < whole.getNameCount(); names++) {
            var end = end(whole, names);
            if (files.stream().filter(other -> other.endsWith(end)).count() <= 1) {
                return end.toString().replace('\\', '/');
            }
        }
        return whole.toString();
    }

    /** The last name of a path; the whole path where it has none. */
    static String fileName(Path file) {
        var name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    private static Path end(Path path, int names) {
        return path.subpath(path.getNameCount() - names, path.getNameCount());
    }

    /** The same for two ways to write a path. */
    static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

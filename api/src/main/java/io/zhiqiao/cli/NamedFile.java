package io.zhiqiao.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at a file that somebody named before work begins on it. */
final class NamedFile {

    private NamedFile() {}

    /**
     * Refuses what is no file to read.
     *
     * @throws IllegalArgumentException if there is none, if it is a folder, or if it may not be read
     */
    static void checkReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    "%s 是文件夹，请写出其中文件的名字。\n%s is a folder; name the files in it.".formatted(file, file));
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "没有文件 %s，请检查路径。\nThere is no file %s; check the path.".formatted(file, file));
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "没有读取文件 %s 的权限。\nYou may not read the file %s; look at its permissions.".formatted(file, file));
        }
    }

    /**
     * Refuses a place where no file can be written.
     *
     * @throws IllegalArgumentException if it is a folder, or if its folder is not there
     */
    static void checkWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s 是文件夹，请写出文件名。\n%s is a folder; name a file.".formatted(file, file));
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "没有文件夹 %s，请先建立。\nThere is no folder %s; make it first.".formatted(folder, folder));
        }
    }
}

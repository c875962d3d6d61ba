package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that was looked at; {@code -Dzhiqiao.rewrite=true} writes it anew, to be looked at again. */
public final class GoldenFile {

    private final Path file;

    private GoldenFile(Path file) {
        this.file = file;
    }

    /** A file of the repository. */
    public static GoldenFile at(String path) {
        return new GoldenFile(CorpusFolder.repositoryRoot().resolve(path));
    }

    /** Fails where {@code actual} is not what the file holds. */
    public void matches(String actual) {
        try {
            if (Boolean.getBoolean("zhiqiao.rewrite")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as(
                            "%s; if the change is meant, run again with -Dzhiqiao.rewrite=true and read the difference",
                            file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare with %s.".formatted(file), e);
        }
    }
}

package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders of one built index after another, and which of them is current.
 *
 * <p>A rebuild fills a new folder beside the current one; naming it current is one atomic step, so that a crash leaves
 * either the old index or the new one.
 */
final class IndexGenerations {

    private static final String POINTER = "current";
    private static final Pattern NAME = Pattern.compile("generation-(\\d{6})");

    private final Path root;

    IndexGenerations(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** Number of the current generation; 0 where there is none, or the pointer does not name one. */
    int current() throws IOException {
        try {
            var number =
                    Integer.parseInt(Files.readString(root.resolve(POINTER)).strip());
            return number > 0 && Files.isDirectory(folder(number)) ? number : 0;
        } catch (NoSuchFileException | CharacterCodingException | NumberFormatException e) {
            return 0;
        }
    }

    Path folder(int number) {
        return root.resolve("generation-%06d".formatted(number));
    }

    /** A folder that no generation has used, with its number. */
    int next() throws IOException {
        try (var folders = Files.list(root)) {
            var highest = folders.map(path -> path.getFileName().toString())
                    .map(NAME::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
            return highest + 1;
        }
    }

    /** Names {@code number} current. */
    void makeCurrent(int number) throws IOException {
        var draft = root.resolve(POINTER + ".new");
        try (var channel = Files.newByteChannel(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(Integer.toString(number)));
        }
        Files.move(draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes all generations but one: they can be made again. */
    void removeOthers(int number) throws IOException {
        try (var folders = Files.list(root)) {
            for (var other : folders.filter(IndexGenerations::isGeneration).toList()) {
                if (!other.equals(folder(number))) {
                    delete(other);
                }
            }
        }
    }

    /** Removes a generation. */
    void remove(int number) throws IOException {
        delete(folder(number));
    }

    private static boolean isGeneration(Path path) {
        return Files.isDirectory(path)
                && NAME.matcher(path.getFileName().toString()).matches();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

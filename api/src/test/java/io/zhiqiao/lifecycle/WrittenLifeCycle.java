package io.zhiqiao.lifecycle;

import io.zhiqiao.account.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A life cycle written down a second time, by hand, so that a change of the table does not pass unseen. */
public final class WrittenLifeCycle {

    private WrittenLifeCycle() {}

    /** The lines of a file beside the tests. */
    public static List<Line> read(String file) {
        try (InputStream stream = WrittenLifeCycle.class.getResourceAsStream("/lifecycle/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Line(cells[0], words(cells[1]), cells[2], roles(cells[3]), cells[4].equals("yes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String cell) {
        return Set.copyOf(Arrays.asList(cell.split(" ", -1)));
    }

    private static Set<Role> roles(String cell) {
        return words(cell).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** One transition as it is written down. */
    public record Line(String transition, Set<String> from, String to, Set<Role> who, boolean needsReason) {}
}

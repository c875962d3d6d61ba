package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The industries of the service teams, one version of the scheme. Data, never an enum: the list changes with the
 * programme.
 */
public final class TeamIndustries {

    private static final String FIRST_FILE = "team-industries.tsv";
    private static final Pattern VERSION = Pattern.compile("scheme (\\d+)");

    private final int version;
    private final List<TeamIndustry> all;

    private TeamIndustries(int version, List<TeamIndustry> all) {
        this.version = version;
        this.all = List.copyOf(all);
    }

    /**
     * All versions of the scheme in a folder, the oldest first: {@code team-industries.tsv} and what followed it as {@code
     * team-industries-2.tsv} and so on.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException if a file names no version, the same one as another, or a former number that the
     *     version before does not have
     */
    public static List<TeamIndustries> versions(Path folder) {
        var versions = new ArrayList<TeamIndustries>();
        for (var file = folder.resolve(FIRST_FILE); Files.exists(file) || versions.isEmpty(); ) {
            var next = read(file);
            check(next, versions.isEmpty() ? null : versions.getLast(), file);
            versions.add(next);
            file = folder.resolve("team-industries-%d.tsv".formatted(next.version + 1));
        }
        return List.copyOf(versions);
    }

    private static void check(TeamIndustries next, @Nullable TeamIndustries before, Path file) {
        var expected = before == null ? next.version : before.version + 1;
        if (next.version != expected) {
            throw new IllegalArgumentException(
                    "%1$s 的版本是 %2$d，应为 %3$d。\nThe version of %1$s is %2$d, but it must be %3$d."
                            .formatted(file, next.version, expected));
        }
        for (var industry : next.all) {
            for (var number : industry.formerNumbers()) {
                if (before == null || before.all.stream().noneMatch(old -> old.order() == number)) {
                    throw new IllegalArgumentException(
                            "%1$s 中“%2$s”的旧编号 %3$d 在上一版本中不存在。\nIn %1$s, the former number %3$d of “%2$s” is not in the version before."
                                    .formatted(file, industry.name(), number));
                }
            }
        }
    }

    static TeamIndustries read(Path file) {
        var table = TsvTable.read(file, 7);
        var all = table.rows().stream()
                .map(row -> new TeamIndustry(
                        Integer.parseInt(row.cell(0)),
                        row.cell(1),
                        row.cell(2),
                        row.items(3),
                        row.items(4),
                        row.items(5),
                        row.items(6).stream()
                                .map(number -> Integer.valueOf(number.strip()))
                                .toList()))
                .toList();
        return new TeamIndustries(version(table, file), all);
    }

    /** Version of the scheme. */
    public int version() {
        return version;
    }

    /** All of them, in their order. */
    public List<TeamIndustry> all() {
        return all;
    }

    /** The one with that Chinese or English name or number ({@code "02"}). */
    public Optional<TeamIndustry> find(String text) {
        return all.stream().filter(industry -> industry.isCalled(text)).findFirst();
    }

    private static int version(TsvTable table, Path file) {
        return table.head().stream()
                .map(VERSION::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%1$s 的表头须写明版本，如“scheme 1”。\nThe head of %s must name its version as \"scheme 1\"."
                                .formatted(file)));
    }

    /**
     * One of them.
     *
     * @param order place in the list, from 1
     * @param name Chinese name
     * @param nameEn English name
     * @param industryPrefixes prefixes of GB/T 4754 codes that belong to it; the longer, the stronger
     * @param ipcPrefixes prefixes of IPC symbols that belong to it
     * @param terms what its people talk about
     * @param formerNumbers numbers in the version before of those that it goes on with; empty in the first version
     */
    public record TeamIndustry(
            int order,
            String name,
            String nameEn,
            List<String> industryPrefixes,
            List<String> ipcPrefixes,
            List<String> terms,
            List<Integer> formerNumbers) {

        public TeamIndustry {
            industryPrefixes = List.copyOf(industryPrefixes);
            ipcPrefixes = List.copyOf(ipcPrefixes);
            terms = List.copyOf(terms);
            formerNumbers = List.copyOf(formerNumbers);
        }

        private boolean isCalled(String text) {
            return name.equals(text)
                    || nameEn.equalsIgnoreCase(text)
                    || text.equals(String.valueOf(order))
                    || text.equals("0" + order);
        }
    }
}

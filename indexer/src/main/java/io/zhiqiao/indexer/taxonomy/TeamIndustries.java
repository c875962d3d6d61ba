package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The industries of the service teams, one version of the scheme. Data, never an enum: the list changes with the
 * programme.
 */
public final class TeamIndustries {

    private static final Pattern VERSION = Pattern.compile("scheme (\\d+)");

    private final int version;
    private final List<TeamIndustry> all;

    private TeamIndustries(int version, List<TeamIndustry> all) {
        this.version = version;
        this.all = List.copyOf(all);
    }

    static TeamIndustries read(Path file) {
        var table = TsvTable.read(file, 6);
        var all = table.rows().stream()
                .map(row -> new TeamIndustry(
                        Integer.parseInt(row.cell(0)),
                        row.cell(1),
                        row.cell(2),
                        row.items(3),
                        row.items(4),
                        row.items(5)))
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
     */
    public record TeamIndustry(
            int order,
            String name,
            String nameEn,
            List<String> industryPrefixes,
            List<String> ipcPrefixes,
            List<String> terms) {

        public TeamIndustry {
            industryPrefixes = List.copyOf(industryPrefixes);
            ipcPrefixes = List.copyOf(ipcPrefixes);
            terms = List.copyOf(terms);
        }

        private boolean isCalled(String text) {
            return name.equals(text)
                    || nameEn.equalsIgnoreCase(text)
                    || text.equals(String.valueOf(order))
                    || text.equals("0" + order);
        }
    }
}

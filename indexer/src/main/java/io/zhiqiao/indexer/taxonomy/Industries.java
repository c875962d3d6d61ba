package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The industries of GB/T 4754: sections (one letter), divisions, groups and classes (two to four digits). */
public final class Industries {

    private final Map<String, Industry> byCode;

    private Industries(Map<String, Industry> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    static Industries read(Path file) {
        var byCode = new HashMap<String, Industry>();
        for (var row : TsvTable.read(file, 5).rows()) {
            byCode.put(
                    row.cell(0),
                    new Industry(row.cell(0), row.cell(1), row.cell(4), Integer.parseInt(row.cell(2)), row.cell(3)));
        }
        return new Industries(byCode);
    }

    /** The industry with {@code code}; a section's letter before the digits ({@code "C3670"}) is left out. */
    public Optional<Industry> find(String code) {
        var known = byCode.get(code);
        return Optional.ofNullable(known != null ? known : byCode.get(withoutSection(code)));
    }

    private static String withoutSection(String code) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.length() > 1 && Character.isLetter(upper.charAt(0)) ? upper.substring(1) : upper;
    }

    /** All of them on all levels, by code. */
    public List<Industry> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Industry::code))
                .toList();
    }

    /** Number of codes on all levels. */
    public int size() {
        return byCode.size();
    }

    /**
     * One industry.
     *
     * @param code one letter or two to four digits
     * @param name Chinese name
     * @param nameEn short English name; empty where there is none
     * @param level 1 (section) to 4 (class)
     * @param parent code of the level above; empty for a section
     */
    public record Industry(String code, String name, String nameEn, int level, String parent) {}
}

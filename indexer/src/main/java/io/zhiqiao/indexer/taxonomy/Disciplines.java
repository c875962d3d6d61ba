package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The disciplines of GB/T 13745; the first level (three digits) is known by name. */
public final class Disciplines {

    private static final int FIRST_LEVEL_CHARS = 3;
    private static final Pattern CODE = Pattern.compile("\\d{3}(\\.?\\d{2}){0,2}");

    private final Map<String, Discipline> byCode;

    private Disciplines(Map<String, Discipline> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    static Disciplines read(Path file) {
        var byCode = new HashMap<String, Discipline>();
        for (var row : TsvTable.read(file, 3).rows()) {
            byCode.put(row.cell(0), new Discipline(row.cell(0), row.cell(1), row.cell(2)));
        }
        return new Disciplines(byCode);
    }

    /** The first-level discipline that {@code code} ({@code "430"}, {@code "430.35"}, {@code "4303510"}) belongs to. */
    public Optional<Discipline> find(String code) {
        return CODE.matcher(code).matches()
                ? Optional.ofNullable(byCode.get(code.substring(0, FIRST_LEVEL_CHARS)))
                : Optional.empty();
    }

    /**
     * One discipline of the first level.
     *
     * @param code three digits
     * @param name Chinese name
     * @param nameEn English name
     */
    public record Discipline(String code, String name, String nameEn) {}
}

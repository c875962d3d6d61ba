package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Districts and counties with the time in which they existed; former ones stay readable and name their successor. */
public final class Districts {

    private static final List<String> SUFFIXES = List.of("土家族苗族自治县", "苗族土家族自治县", "土家族自治县", "新区", "区", "县");

    private final List<District> all;
    private final Map<String, District> byText = new HashMap<>();

    private Districts(List<District> all) {
        this.all = List.copyOf(all);
        all.forEach(district -> byText.putIfAbsent(shortName(district.name()), district));
        all.forEach(district -> byText.put(district.nameEn(), district));
        all.forEach(district -> byText.put(district.name(), district));
        all.forEach(district -> byText.put(district.code(), district));
    }

    static Districts read(Path file) {
        var all = new ArrayList<District>();
        for (var row : TsvTable.read(file, 8).rows()) {
            all.add(new District(
                    row.cell(0),
                    row.cell(1),
                    row.cell(2),
                    Double.parseDouble(row.cell(3)),
                    Double.parseDouble(row.cell(4)),
                    day(row.cell(5)),
                    day(row.cell(6)),
                    row.cell(7)));
        }
        return new Districts(all);
    }

    /** The district with that code, name, English name or name without 区 or 县; it may be a former one. */
    public Optional<District> find(String text) {
        return Optional.ofNullable(byText.get(text.strip().replaceFirst("^重庆市?(?=.)", "")));
    }

    /** The district that {@code text} means on {@code day}: a former one is followed to its successor. */
    public Optional<District> find(String text, LocalDate day) {
        var district = find(text);
        while (district.isPresent()
                && !district.get().existsOn(day)
                && !district.get().successor().isEmpty()) {
            district = find(district.get().successor());
        }
        return district;
    }

    /** Those that existed on {@code day}, in the order of their codes. */
    public List<District> on(LocalDate day) {
        return all.stream().filter(district -> district.existsOn(day)).toList();
    }

    private static String shortName(String name) {
        return SUFFIXES.stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() - suffix.length() >= 2)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /**
     * One district or county.
     *
     * @param code administrative code, six digits, or one of this project
     * @param name Chinese name
     * @param nameEn English name
     * @param lon degrees east of its seat, for estimates of distance
     * @param lat degrees north of its seat
     * @param validFrom first day; null for "before the records of this system"
     * @param validTo last day; null for a present one
     * @param successor code of the district that took its place; empty for a present one
     */
    public record District(
            String code,
            String name,
            String nameEn,
            double lon,
            double lat,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String successor) {

        /** Whether it existed on {@code day}. */
        public boolean existsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }
}

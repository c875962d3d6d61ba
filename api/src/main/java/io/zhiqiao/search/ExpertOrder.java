package io.zhiqiao.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which order found experts are listed. */
enum ExpertOrder {
    /** What was found first is first. */
    BEST,
    /** By the sound of the name. */
    NAME,
    /** Who has the most services left this year. */
    FREE,
    /** Whose profile was checked last. */
    VERIFIED;

    /** The order that an address means. */
    static Optional<ExpertOrder> named(String value) {
        return Arrays.stream(values())
                .filter(order -> order.value().equals(value))
                .findFirst();
    }

    /** As it stands in addresses. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same experts in this order; equals by name. */
    List<ExpertEntry> sorted(List<ExpertEntry> found) {
        Comparator<ExpertEntry> byName = comparing(ExpertEntry::nameSound)
                .thenComparing(entry -> entry.summary().expertId());
        return switch (this) {
            case BEST -> found;
            case NAME -> found.stream().sorted(byName).toList();
            case FREE ->
                found.stream()
                        .sorted(comparing(ExpertEntry::servicesLeft, nullsLast(reverseOrder()))
                                .thenComparing(byName))
                        .toList();
            case VERIFIED ->
                found.stream()
                        .sorted(comparing(ExpertEntry::verifiedOn, nullsLast(reverseOrder()))
                                .thenComparing(byName))
                        .toList();
        };
    }
}

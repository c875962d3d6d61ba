package io.zhiqiao.match;

import io.zhiqiao.language.Sentence;
import java.util.List;

/**
 * One of the filters above the list; options keep their order whatever the list holds.
 *
 * @param name of the request parameter
 * @param options all values that can be chosen
 */
public record Facet(String name, List<Option> options) {

    static Facet of(String name, List<Sentence> values, List<String> chosen) {
        return new Facet(
                name,
                values.stream()
                        .map(value -> new Option(value.zh(), value, chosen.contains(value.zh())))
                        .toList());
    }

    /** How many options are chosen. */
    public long chosenCount() {
        return options.stream().filter(Option::chosen).count();
    }

    /**
     * A value of a filter.
     *
     * @param value as it stands in the records and in the address
     * @param label for people
     * @param chosen whether the list is narrowed to it
     */
    public record Option(String value, Sentence label, boolean chosen) {}
}

package io.zhiqiao.indexer.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One closed list of values, in the order in which forms show it. */
public final class ValueList {

    private final String name;
    private final List<Value> values;
    private final Map<String, Value> byText = new HashMap<>();

    ValueList(String name, List<Value> values) {
        this.name = name;
        this.values = List.copyOf(values);
        values.forEach(value -> byText.put(value.en().toLowerCase(Locale.ROOT), value));
        values.forEach(value -> byText.put(value.code().toLowerCase(Locale.ROOT), value));
        values.forEach(value -> byText.put(value.zh().toLowerCase(Locale.ROOT), value));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its values. */
    public List<Value> values() {
        return values;
    }

    /** The value that {@code text} names in Chinese, in English or by its constant, whatever the case. */
    public Optional<Value> find(String text) {
        return Optional.ofNullable(byText.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * One value.
     *
     * @param code constant of code and REST
     * @param zh Chinese word, the form in which records keep it
     * @param en English word
     */
    public record Value(String code, String zh, String en) {}
}

package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The International Patent Classification: which symbols can exist, what they are called, which of the 35 technology
 * fields of WIPO they belong to.
 *
 * <p>A symbol is accepted if its class exists and its form is right: the subclasses at hand are meant for display, new
 * ones come every year.
 */
public final class IpcScheme {

    private static final Pattern SYMBOL = Pattern.compile("[A-H]\\d{2}[A-Z](\\d{1,4}/\\d{2,6})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final int CLASS_CHARS = 3;
    private static final int SUBCLASS_CHARS = 4;

    private final Map<String, Title> titles;
    private final Map<String, Integer> fieldByPrefix;

    private IpcScheme(Map<String, Title> titles, Map<String, Integer> fieldByPrefix) {
        this.titles = Map.copyOf(titles);
        this.fieldByPrefix = Map.copyOf(fieldByPrefix);
    }

    static IpcScheme read(Path folder) {
        var titles = new HashMap<String, Title>();
        var fields = new HashMap<String, Integer>();
        for (var row : TsvTable.read(folder.resolve("ipc-classes.tsv"), 4).rows()) {
            titles.put(row.cell(0), new Title(row.cell(1), row.cell(2)));
        }
        for (var row : TsvTable.read(folder.resolve("ipc-subclasses.tsv"), 7).rows()) {
            titles.put(row.cell(0), new Title(row.cell(1), row.cell(6)));
            if (!row.cell(2).isEmpty()) {
                fields.put(row.cell(0), Integer.valueOf(row.cell(2)));
            }
        }
        for (var row : TsvTable.read(folder.resolve("ipc-wipo-fields.tsv"), 3).rows()) {
            fields.put(row.cell(0), Integer.valueOf(row.cell(1)));
        }
        return new IpcScheme(titles, fields);
    }

    /** The symbol as it is kept ({@code "h01m 10/6556"} becomes {@code "H01M10/6556"}), unless it cannot exist. */
    public Optional<String> symbol(String written) {
        var symbol = BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        var exists = SYMBOL.matcher(symbol).matches() && titles.containsKey(symbol.substring(0, CLASS_CHARS));
        return exists ? Optional.of(symbol) : Optional.empty();
    }

    /** The subclass (four characters) of a symbol as it is kept, unless it cannot exist. */
    public Optional<String> subclass(String written) {
        return symbol(written).map(symbol -> symbol.substring(0, SUBCLASS_CHARS));
    }

    /** Short title of a class or subclass. */
    public Optional<Title> title(String code) {
        return Optional.ofNullable(titles.get(code));
    }

    /** Short titles of classes and subclasses, by code. */
    public SortedMap<String, Title> titles() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    }

    /** The technology field of WIPO, 1 to 35, that the longest prefix of {@code symbol} belongs to. */
    public OptionalInt wipoField(String symbol) {
        for (int length = symbol.length(); length >= SUBCLASS_CHARS; length--) {
            var field = fieldByPrefix.get(symbol.substring(0, length));
            if (field != null) {
                return OptionalInt.of(field);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * What a class or subclass is about.
     *
     * @param zh in Chinese
     * @param en in English; empty where there is none
     */
    public record Title(String zh, String en) {}
}

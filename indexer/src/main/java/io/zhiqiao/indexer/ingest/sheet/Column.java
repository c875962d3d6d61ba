package io.zhiqiao.indexer.ingest.sheet;

import java.util.List;

/**
 * One column of a sheet.
 *
 * @param key name in code, JSON and mapping files, for example {@code "problemText"}
 * @param zh Chinese header
 * @param en English header
 * @param required whether an empty cell is a fault
 * @param maxChars longest accepted text, in UTF-16 code units
 * @param example a cell that is right
 * @param note how to fill it in, Chinese first; may be empty
 * @param valueList name of the list of its values; empty for free text
 * @param several whether a cell may hold several values
 * @param sensitive whether its values must stay out of reports and messages
 * @param parts of each entry of a cell whose entries are compound, in order, each with the names by which objects call
 *     it; empty where entries are plain
 * @param aliases other headers by which files call it
 */
public record Column(
        String key,
        String zh,
        String en,
        boolean required,
        int maxChars,
        String example,
        String note,
        String valueList,
        boolean several,
        boolean sensitive,
        List<List<String>> parts,
        List<String> aliases) {

    private static final String MASK = "（敏感，不显示）";
    private static final int DEFAULT_MAX_CHARS = 2_000;

    public Column {
        parts = parts.stream().map(List::copyOf).toList();
        aliases = List.copyOf(aliases);
    }

    static Column required(String key, String zh, String en, String example) {
        return new Column(key, zh, en, true, DEFAULT_MAX_CHARS, example, "", "", false, false, List.of(), List.of());
    }

    static Column optional(String key, String zh, String en, String example) {
        return new Column(key, zh, en, false, DEFAULT_MAX_CHARS, example, "", "", false, false, List.of(), List.of());
    }

    Column max(int chars) {
        return new Column(key, zh, en, required, chars, example, note, valueList, several, sensitive, parts, aliases);
    }

    Column noted(String itsNote) {
        return new Column(
                key, zh, en, required, maxChars, example, itsNote, valueList, several, sensitive, parts, aliases);
    }

    Column listed(String itsValueList) {
        return new Column(
                key, zh, en, required, maxChars, example, note, itsValueList, several, sensitive, parts, aliases);
    }

    Column many() {
        return new Column(key, zh, en, required, maxChars, example, note, valueList, true, sensitive, parts, aliases);
    }

    /** Holds several entries of several parts each. */
    Column madeOf(List<List<String>> itsParts) {
        return new Column(
                key, zh, en, required, maxChars, example, note, valueList, true, sensitive, itsParts, aliases);
    }

    Column secret() {
        return new Column(key, zh, en, required, maxChars, example, note, valueList, several, true, parts, aliases);
    }

    Column alias(String... itsAliases) {
        return new Column(
                key,
                zh,
                en,
                required,
                maxChars,
                example,
                note,
                valueList,
                several,
                sensitive,
                parts,
                List.of(itsAliases));
    }

    /** What a report may show of a value. */
    String shown(String value) {
        return sensitive && !value.isBlank() ? MASK : value;
    }
}

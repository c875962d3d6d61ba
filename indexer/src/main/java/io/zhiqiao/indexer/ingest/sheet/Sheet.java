package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.store.RecordKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of sheet: its columns, and how its rows become records.
 *
 * @param <T> type of the records
 * @param zh Chinese name, as tabs carry it
 * @param kind kind of the records
 * @param columns in the order of the template; the first one is the key of a record
 * @param parser makes a record of a row
 * @param aliases other names of the tab or the file
 */
public record Sheet<T>(String zh, RecordKind<T> kind, List<Column> columns, RowParser<T> parser, List<String> aliases) {

    public Sheet {
        columns = List.copyOf(columns);
        aliases = List.copyOf(aliases);
    }

    /** All sheets, each after those that it refers to. */
    public static List<Sheet<?>> all() {
        return List.of(
                OrganisationSheet.SHEET,
                ExpertSheet.SHEET,
                OutputSheet.SHEET,
                ServiceCaseSheet.SHEET,
                ProblemSheet.SHEET,
                PatentUsageSheet.SHEET);
    }

    /** The sheet that is called {@code name}, in Chinese or English, as a tab, as a file or in a mapping. */
    public static Optional<Sheet<?>> named(String name) {
        var plain = Headers.plain(name);
        return all().stream().filter(sheet -> sheet.isCalled(plain)).findFirst();
    }

    /** English name, the same as that of its records. */
    public String en() {
        return kind.name();
    }

    /** The column with that key. */
    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    private boolean isCalled(String plain) {
        return plain.equals(zh)
                || plain.equals(Headers.plain(en()))
                || aliases.stream().anyMatch(alias -> plain.equals(Headers.plain(alias)));
    }

    /**
     * Makes a record of a row.
     *
     * @param <T> type of the record
     */
    @FunctionalInterface
    public interface RowParser<T> {

        /** The record, or null where the row has faults; they are in {@code row} then. */
        @Nullable
        T parse(RowCells row);
    }
}

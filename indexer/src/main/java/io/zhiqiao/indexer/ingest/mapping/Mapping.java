package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.sheet.Limits;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A foreign layout: which of our sheets each row of its files feeds, and from which fields.
 *
 * @param name of the mapping, the file's name
 * @param maxTitleChars longest title of a problem
 * @param unknown keys of required columns that no sheet of the source has
 * @param records records that the mapping itself declares, for example the organisation that published the files
 * @param feeds what each row feeds; empty for our own layout with other limits
 */
public record Mapping(String name, int maxTitleChars, Set<String> unknown, List<Fixed> records, List<Feed> feeds) {

    public Mapping {
        unknown = Set.copyOf(unknown);
        records = List.copyOf(records);
        feeds = List.copyOf(feeds);
    }

    /**
     * Reads a mapping file.
     *
     * @throws IllegalArgumentException if it names a sheet, a column or a setting that does not exist
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Mapping read(Path file) {
        return new MappingFile(file).read();
    }

    /** What a row feeds, each sheet after those that it refers to. */
    public List<RowShape> shapes() {
        return Sheet.all().stream()
                .flatMap(sheet -> feeds.stream()
                        .filter(feed -> feed.sheet().equals(sheet.en()))
                        .<RowShape>map(feed -> new MappedShape(sheet, feed)))
                .toList();
    }

    /**
     * One record that the mapping declares.
     *
     * @param sheet English name of the sheet
     * @param columns texts by key of the column
     */
    public record Fixed(String sheet, Map<String, String> columns) {

        public Fixed {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * One sheet that each row feeds.
     *
     * @param sheet English name of the sheet
     * @param each path of a list inside the row, one row per element; empty for one row per row
     * @param when a template; rows for which it is blank do not feed the sheet; empty for all rows
     * @param keepFirst whether a second row of the same key says the same thing again
     * @param unknown keys of required columns that the source does not have
     * @param columns templates by key of the column
     */
    public record Feed(
            String sheet,
            String each,
            String when,
            boolean keepFirst,
            Set<String> unknown,
            Map<String, String> columns) {

        public Feed {
            unknown = Set.copyOf(unknown);
            columns = Map.copyOf(columns);
        }
    }

    /** Default of {@code maxTitleChars}. */
    static int defaultTitleChars() {
        return Limits.OWN_TITLE_CHARS;
    }
}

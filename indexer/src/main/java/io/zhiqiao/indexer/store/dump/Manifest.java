package io.zhiqiao.indexer.store.dump;

import java.util.Map;

/**
 * What a backup says of itself. It is the last part of the file, so that a file that was cut short has none.
 *
 * @param format of the file, grows with each change of its layout
 * @param madeAt when, as an instant
 * @param schema number of the last migration of the tables
 * @param tables rows by name of table
 * @param sequences the number that each gives next
 * @param attachments how many files
 */
public record Manifest(
        int format,
        String madeAt,
        String schema,
        Map<String, Long> tables,
        Map<String, Long> sequences,
        long attachments) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";
    static final String TABLES = "tables/";
    static final String ATTACHMENTS = "attachments/";
    static final String LINES = ".jsonl";

    /** Copies the maps. */
    public Manifest {
        tables = Map.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }
}

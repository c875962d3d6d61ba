package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Reads files into the store of records. One import at a time. */
public final class Importer {

    private final RecordStore store;
    private final Taxonomies taxonomies;
    private final Clock clock;

    /**
     * Imports into {@code store}.
     *
     * @param store where accepted records go
     * @param taxonomies what codes are checked against
     * @param clock what day it is, and how long it takes
     */
    public Importer(RecordStore store, Taxonomies taxonomies, Clock clock) {
        this.store = store;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /**
     * Reads files in the order of what refers to what, over all of them: organisations, experts, outputs, cases,
     * problems, usage. Never stops at a bad row or a bad file; commits the store on the way and at the end. Rows that were
     * not committed when it fails are forgotten.
     *
     * @throws java.io.UncheckedIOException if the store or the workbook of rejected rows cannot be written
     */
    public ImportReport run(List<Path> files, ImportOptions options, ProgressListener progress) {
        try (var records = store.begin();
                var run = new ImportRun(records, taxonomies, clock, options, files, progress)) {
            return run.run(files);
        }
    }

    /**
     * The same, whole or not at all: the records are committed once, after the last row. Whatever ends the import before
     * that, an exception of {@code progress} included, leaves the records as they were.
     *
     * @throws java.io.UncheckedIOException if the store or the workbook of rejected rows cannot be written
     */
    public ImportReport runWhole(List<Path> files, ImportOptions options, ProgressListener progress) {
        try (var records = store.begin();
                var run = new ImportRun(records, taxonomies, clock, options, files, progress).committedOnce()) {
            return run.run(files);
        }
    }
}

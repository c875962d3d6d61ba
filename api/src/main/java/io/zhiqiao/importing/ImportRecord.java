package io.zhiqiao.importing;

import io.zhiqiao.indexer.ingest.ImportReport;
import java.nio.file.Path;
import java.util.List;

/**
 * An import that was checked or done.
 *
 * @param id names it
 * @param folder holds its files and the workbook of rejected rows
 * @param files as they were uploaded
 * @param report what it did, or would do
 */
record ImportRecord(String id, Path folder, List<Path> files, ImportReport report) {

    ImportRecord {
        files = List.copyOf(files);
    }
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects rejected rows: the first ones for the report, all of them for a workbook. */
final class RejectedRows {

    private final @Nullable Path workbook;
    private final List<RejectedRow> first = new ArrayList<>();

    RejectedRows(@Nullable Path workbook) {
        this.workbook = workbook;
    }

    void add(String file, String sheetName, int row, Sheet<?> sheet, Map<Column, Cell> cells, List<Fault> faults) {
        for (var fault : faults) {
            if (first.size() < ImportReport.MAX_REJECTED) {
                first.add(RejectedRow.of(file, sheetName, row, fault));
            }
        }
    }

    List<RejectedRow> first() {
        return first;
    }

    @Nullable
    Path finish() {
        return workbook;
    }
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.sheet.CellText;
import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.template.RejectedWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects rejected rows: the first ones for the report, all of them for a workbook. */
final class RejectedRows implements AutoCloseable {

    private final @Nullable Path file;
    private final @Nullable RejectedWorkbook workbook;
    private final List<RejectedRow> first = new ArrayList<>();

    /** Writes them to {@code file}, or nowhere where that is null. */
    RejectedRows(@Nullable Path file) {
        this.file = file;
        this.workbook = file == null ? null : new RejectedWorkbook(file);
    }

    void add(Row row, List<Fault> faults) {
        for (var fault : faults) {
            if (first.size() < ImportReport.MAX_REJECTED) {
                first.add(RejectedRow.of(row.file(), row.sheetName(), row.number(), fault));
            }
        }
        if (workbook != null) {
            workbook.add(row.sheet(), reasons(row, faults), texts(row));
        }
    }

    List<RejectedRow> first() {
        return first;
    }

    /** Writes the workbook and returns where it is, or null where there is none. */
    @Nullable
    Path finish() {
        return workbook != null && workbook.finish() ? file : null;
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static List<String> reasons(Row row, List<Fault> faults) {
        return List.of(
                row.file(),
                row.sheetName(),
                String.valueOf(row.number()),
                joined(faults, Fault::column),
                joined(faults, Fault::value),
                joined(faults, fault -> fault.rule().id() + " " + fault.rule().text()),
                joined(faults, Fault::advice),
                row.text());
    }

    private static String joined(List<Fault> faults, Function<Fault, String> part) {
        return faults.stream().map(part).collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Row row) {
        return row.sheet().columns().stream()
                .map(column -> CellText.of(column, row.cells().getOrDefault(column, Cell.Text.EMPTY)))
                .toList();
    }

    /**
     * A rejected row.
     *
     * @param file name of the file
     * @param sheetName name of the sheet; empty where the file is the table
     * @param number as the file's program counts it
     * @param sheet kind of sheet
     * @param cells by column
     * @param text the row as it is written where it could not be taken apart; else empty
     */
    record Row(String file, String sheetName, int number, Sheet<?> sheet, Map<Column, Cell> cells, String text) {}
}

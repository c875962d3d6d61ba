package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.HeaderShape;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.KnownRecords;
import io.zhiqiao.indexer.ingest.sheet.Limits;
import io.zhiqiao.indexer.ingest.sheet.RowCells;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.source.FileRule;
import io.zhiqiao.indexer.ingest.source.RawRow;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.ingest.source.UnreadableFileException;
import io.zhiqiao.indexer.ingest.template.Template;
import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One import, from opening the files to its report. */
final class ImportRun implements AutoCloseable {

    private static final int ROWS_PER_COMMIT = 10_000;
    private static final int ROWS_PER_PROGRESS = 1_000;

    private final RecordStore store;
    private final Taxonomies taxonomies;
    private final Clock clock;
    private final ImportOptions options;
    private final ProgressListener progress;
    private final LocalDate today;
    private final KnownRecords known;
    private final RejectedRows rejected;
    private final Withdrawals withdrawals;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, SheetTally> tallies = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private long rowsSinceCommit;
    private long rowsPerCommit = ROWS_PER_COMMIT;

    ImportRun(RecordStore store, Taxonomies taxonomies, Clock clock, ImportOptions options, ProgressListener progress) {
        this.store = store;
        this.taxonomies = taxonomies;
        this.clock = clock;
        this.options = options;
        this.progress = progress;
        this.today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        this.known = new KnownRecords(store);
        this.rejected = new RejectedRows(options.rejectedWorkbook());
        this.withdrawals = new Withdrawals(store, known);
    }

    /** Commits after the last row only. */
    ImportRun committedOnce() {
        rowsPerCommit = Long.MAX_VALUE;
        return this;
    }

    ImportReport run(List<Path> files) {
        var start = clock.instant();
        var mapping = options.mapping();
        if (mapping != null) {
            mapping.records().forEach(record -> fixedRecord(mapping, record));
        }
        var tables = new ImportPlan(mapping, problems).of(files);
        tables.forEach(this::announce);
        tables.forEach(this::read);
        if (options.completeLists()) {
            withdraw();
        }
        var workbook = rejected.finish();
        // Last of all: whatever failed before, the rows since the last commit are not accepted.
        if (!options.dryRun()) {
            store.commit();
        }
        return new ImportReport(
                options.dryRun(),
                tallies.values().stream().map(SheetTally::report).toList(),
                problems,
                rejected.first(),
                workbook,
                Duration.between(start, clock.instant()));
    }

    @Override
    public void close() {
        rejected.close();
    }

    private void fixedRecord(Mapping mapping, Mapping.Fixed record) {
        var sheet = Sheet.named(record.sheet()).orElseThrow();
        var cells = new LinkedHashMap<String, Cell>();
        record.columns().forEach((key, text) -> cells.put(key, Cell.of(text)));
        var shape = new HeaderShape(sheet, mapping.unknown());
        accept(new Source(mapping.name(), "", places(mapping.name(), "")), shape, new RawRow(1, cells));
    }

    /** Tells the names of organisations in advance, so that those that name each other need no order. */
    private void announce(PlannedTable table) {
        for (var shape : table.shapes()) {
            if (shape.sheet().kind().equals(RecordKind.ORGANISATIONS)) {
                var columns = shape.sheet().columns();
                try {
                    table.table()
                            .readRows(
                                    table.headerLine(),
                                    row -> shape.shape(row)
                                            .forEach(shaped -> known.announce(
                                                    text(shaped, columns.get(0)), text(shaped, columns.get(1)))));
                } catch (UnreadableFileException e) {
                    // It is reported when the rows themselves are read.
                    return;
                }
            }
        }
    }

    private void read(PlannedTable table) {
        var source = new Source(
                table.fileName(),
                table.table().sheet(),
                places(table.fileName(), table.table().sheet()));
        table.shapes().forEach(shape -> tally(source, shape.sheet()));
        var rows = new long[1];
        long bytes = size(table.file());
        try {
            table.table().readRows(table.headerLine(), row -> {
                table.shapes().forEach(shape -> accept(source, shape, row));
                if (++rows[0] % ROWS_PER_PROGRESS == 0) {
                    progress.progress(table.file(), rows[0], table.table().bytesRead(), bytes);
                }
            });
        } catch (UnreadableFileException e) {
            problems.add(FileProblem.of(source.file(), source.sheet(), e.rule(), e.what()));
            withdrawals.exclude(source.file());
        }
        progress.progress(table.file(), rows[0], table.table().bytesRead(), bytes);
        table.shapes().forEach(shape -> reportIgnored(source, shape));
    }

    private void accept(Source source, RowShape shape, RawRow row) {
        for (var shaped : shape.shape(row)) {
            if (!isExample(shape.sheet(), shaped)) {
                accept(source, shape, shape.sheet(), row.number(), withOrganisation(shaped));
            }
        }
    }

    private <T> void accept(Source source, RowShape shape, Sheet<T> sheet, int row, RowShape.Shaped shaped) {
        var tally = tally(source, sheet);
        var cells = new RowCells(shaped.cells(), new RowCells.Context(taxonomies, known, limits(shape)));
        var faults = new ArrayList<Fault>(shaped.faults());
        var record = isWhole(shaped) ? parsed(sheet, cells, faults) : null;
        faults.addAll(cells.faults());
        if (record == null || !faults.isEmpty()) {
            reject(source, sheet, row, shaped, faults);
            return;
        }
        var key = sheet.kind().key().apply(record);
        if (isTaken(sheet.kind(), key)) {
            if (shape.keepsFirst()) {
                tally.count(Change.UNCHANGED);
            } else {
                reject(source, sheet, row, shaped, List.of(duplicate(sheet, key)));
            }
            return;
        }
        tally.count(
                options.dryRun()
                        ? store.compare(sheet.kind(), record)
                        : store.put(sheet.kind(), record, source.file()));
        known.accept(sheet.kind(), key, record, source.place(row));
        withdrawals.listed(source.file(), sheet.kind(), tally);
        commitNowAndThen();
    }

    /** The record of a row; a row that breaks a rule which no cell was checked against is the only one that fails. */
    private static <T> @Nullable T parsed(Sheet<T> sheet, RowCells cells, List<Fault> faults) {
        try {
            return sheet.parser().parse(cells);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            var reason = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            faults.add(new Fault(
                    "", "", Rule.FORMAT, "该行不能成为记录，请按提示改正：%1$s The row makes no record: mend it.".formatted(reason)));
            return null;
        }
    }

    /** Whether the reader handed on the cells of a row; if not, what they lack is no fault of their own. */
    private static boolean isWhole(RowShape.Shaped shaped) {
        return shaped.faults().isEmpty()
                || (!shaped.cells().isEmpty() && shaped.faults().stream().noneMatch(fault -> fault.rule() == Rule.SUM));
    }

    private void reject(Source source, Sheet<?> sheet, int row, RowShape.Shaped shaped, List<Fault> faults) {
        tally(source, sheet).countRejected();
        rejected.add(new RejectedRows.Row(source.file(), source.sheet(), row, sheet, shaped.cells()), faults);
        withdrawals.listed(source.file(), sheet.kind(), tally(source, sheet));
        if (options.completeLists()) {
            withdrawals.keep(sheet.kind(), text(shaped, sheet.columns().getFirst()));
        }
    }

    /** Outputs and service cases share their ids: both are evidence. */
    private boolean isTaken(RecordKind<?> kind, String key) {
        if (known.placeOf(kind, key) >= 0) {
            return true;
        }
        return (kind.equals(RecordKind.OUTPUTS) && known.contains(RecordKind.SERVICE_CASES, key))
                || (kind.equals(RecordKind.SERVICE_CASES) && known.contains(RecordKind.OUTPUTS, key));
    }

    private Fault duplicate(Sheet<?> sheet, String key) {
        long place = known.placeOf(sheet.kind(), key);
        var where = place < 0 ? "库中 in the store" : places.get((int) (place >> 32)) + " " + (int) place;
        return new Fault(
                sheet.columns().getFirst().zh(),
                key,
                Rule.DUPLICATE,
                "与 %1$s 行重复，请删除其一或改编号。The same as row %1$s: remove one of them, or change its id.".formatted(where));
    }

    private void withdraw() {
        withdrawals.forEach((kind, key, tally) -> {
            if (!options.dryRun()) {
                store.withdraw(kind, key);
            }
            tally.count(Change.WITHDRAWN);
        });
        withdrawals
                .excluded()
                .forEach(file -> problems.add(FileProblem.of(
                        file,
                        "",
                        FileRule.NOT_WITHDRAWN,
                        "按完整名单导入，但有未读完的内容。It was imported as a complete list, but not all of it was read.")));
    }

    private void commitNowAndThen() {
        if (!options.dryRun() && ++rowsSinceCommit >= rowsPerCommit) {
            store.commit();
            rowsSinceCommit = 0;
        }
    }

    private Limits limits(RowShape shape) {
        var mapping = options.mapping();
        return mapping == null ? Limits.own(today) : new Limits(today, shape.unknown(), mapping.maxTitleChars());
    }

    /** A COUNTER report names its institution in several ways; the one of the options is the last of them. */
    private RowShape.Shaped withOrganisation(RowShape.Shaped shaped) {
        if (!options.organisation().isEmpty() && !shaped.cells().isEmpty()) {
            shaped.cells()
                    .replaceAll(
                            (column, cell) -> column.key().equals("organisation") && cell instanceof Cell.Items items
                                    ? with(items, options.organisation())
                                    : cell);
        }
        return shaped;
    }

    private static Cell with(Cell.Items items, String text) {
        var all = new ArrayList<>(items.items());
        all.add(Cell.of(text));
        return new Cell.Items(all);
    }

    private void reportIgnored(Source source, RowShape shape) {
        if (shape instanceof HeaderShape layout && !layout.ignored().isEmpty()) {
            problems.add(FileProblem.of(
                    source.file(),
                    source.sheet(),
                    FileRule.IGNORED_COLUMN,
                    "未导入的列：%1$s。Columns left out: %1$s.".formatted(String.join("、", layout.ignored()))));
        }
    }

    private SheetTally tally(Source source, Sheet<?> sheet) {
        return tallies.computeIfAbsent(
                source.number() + "/" + sheet.en(),
                ignored -> new SheetTally(source.file(), source.sheet(), sheet.en()));
    }

    private int places(String file, String sheet) {
        places.add(sheet.isEmpty() ? file : file + "/" + sheet);
        return places.size() - 1;
    }

    private static boolean isExample(Sheet<?> sheet, RowShape.Shaped shaped) {
        return text(shaped, sheet.columns().getFirst()).startsWith(Template.EXAMPLE_MARK);
    }

    private static String text(RowShape.Shaped shaped, Column column) {
        return shaped.cells().getOrDefault(column, Cell.Text.EMPTY).text().strip();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** The table that rows come from. */
    private record Source(String file, String sheet, int number) {

        long place(int row) {
            return ((long) number << 32) | row;
        }
    }
}

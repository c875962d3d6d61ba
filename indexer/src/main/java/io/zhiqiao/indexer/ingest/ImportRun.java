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
import io.zhiqiao.indexer.ingest.source.RawRow;
import io.zhiqiao.indexer.ingest.source.UnreadableFileException;
import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordTransaction;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One import, from opening the files to its report. */
final class ImportRun implements AutoCloseable {

    private static final int ROWS_PER_PROGRESS = 1_000;

    private final Taxonomies taxonomies;
    private final Clock clock;
    private final ImportOptions options;
    private final ProgressListener progress;
    private final LocalDate today;
    private final SourceNames sources;
    private final KnownRecords known;
    private final RejectedRows rejected;
    private final Withdrawals withdrawals;
    private final ImportLedger ledger;
    private final OwnWords ownWords;
    private final ImportNotices notices = new ImportNotices();
    private final Map<String, SheetTally> tallies = new LinkedHashMap<>();

    ImportRun(
            RecordTransaction store,
            Taxonomies taxonomies,
            Clock clock,
            ImportOptions options,
            List<Path> files,
            ProgressListener progress) {
        this.taxonomies = taxonomies;
        this.clock = clock;
        this.options = options;
        this.progress = progress;
        this.today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        this.sources = new SourceNames(files, options.source());
        this.known = new KnownRecords(store);
        this.rejected = new RejectedRows(options.rejectedWorkbook());
        this.withdrawals = new Withdrawals(store, known, sources.areGiven());
        this.ownWords = new OwnWords(today.getYear());
        this.ledger = new ImportLedger(store, options, rejected, withdrawals, ownWords);
    }

    /** Commits after the last row only. */
    ImportRun committedOnce() {
        ledger.commitOnce();
        return this;
    }

    ImportReport run(List<Path> files) {
        var start = clock.instant();
        var mapping = options.mapping();
        if (mapping != null) {
            mapping.records().forEach(record -> fixedRecord(mapping, record));
        }
        var tables = new ImportPlan(mapping, sources, withdrawals, notices.problems()).of(files);
        tables.forEach(this::announce);
        tables.forEach(this::read);
        if (ownWords.kept() > 0) {
            notices.ownWords(ownWords.kept());
        }
        if (options.completeLists()) {
            withdraw(tables);
        }
        var workbook = rejected.finish();
        // Last of all: whatever failed before, the rows since the last commit are not accepted.
        ledger.commit();
        return new ImportReport(
                options.dryRun(),
                tallies.values().stream().map(SheetTally::report).toList(),
                notices.problems(),
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
        var source = ledger.table(mapping.name(), "", mapping.name());
        intake(source, new HeaderShape(sheet, mapping.unknown())).take(new RawRow(1, cells));
    }

    /** Tells the names of organisations in advance, so that those that name each other need no order. */
    private void announce(PlannedTable table) {
        for (var shape : table.shapes()) {
            if (shape.sheet().kind().equals(RecordKind.ORGANISATIONS)) {
                var columns = shape.sheet().columns();
                try {
                    table.read(row -> shape.shape(row)
                            .forEach(shaped ->
                                    known.announce(text(shaped, columns.get(0)), text(shaped, columns.get(1)))));
                } catch (UnreadableFileException e) {
                    // It is reported when the rows themselves are read.
                    return;
                }
            }
        }
    }

    private void read(PlannedTable table) {
        var source = ledger.table(table.fileName(), table.table().sheet(), table.source());
        var intakes =
                table.shapes().stream().map(shape -> intake(source, shape)).toList();
        var rows = new long[1];
        long bytes = table.stamp().bytes();
        try {
            table.read(row -> {
                intakes.forEach(intake -> intake.take(row));
                if (++rows[0] % ROWS_PER_PROGRESS == 0) {
                    progress.progress(table.file(), rows[0], table.table().bytesRead(), bytes);
                }
            });
        } catch (UnreadableFileException e) {
            notices.unreadable(source, e);
            withdrawals.exclude(source.name());
        }
        progress.progress(table.file(), rows[0], table.table().bytesRead(), bytes);
        notices.leftOut(source, table);
    }

    private RowIntake intake(TableSource source, RowShape shape) {
        var sheet = shape.sheet();
        var tally = tallies.computeIfAbsent(
                source.number() + "/" + sheet.en(),
                ignored -> new SheetTally(source.file(), source.sheet(), sheet.en()));
        withdrawals.listed(source.name(), sheet.kind(), tally);
        return new RowIntake(source, shape, new RowCells.Context(taxonomies, known, limits(shape)), tally, ledger);
    }

    private Limits limits(RowShape shape) {
        var mapping = options.mapping();
        return mapping == null ? Limits.own(today) : new Limits(today, shape.unknown(), mapping.maxTitleChars());
    }

    private void withdraw(List<PlannedTable> tables) {
        notices.completeLists(tables);
        withdrawals.forEach((kind, key, tally) -> {
            ledger.withdraw(kind, key);
            tally.count(Change.WITHDRAWN);
        });
        notices.notWithdrawn(withdrawals);
    }

    private static String text(RowShape.Shaped shaped, Column column) {
        return shaped.cells().getOrDefault(column, Cell.Text.EMPTY).text().strip();
    }
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordSources;
import io.zhiqiao.indexer.store.RecordTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the rows of all tables of one import: written to the store now and then, or kept as rejected. */
final class ImportLedger {

    private static final int ROWS_PER_COMMIT = 10_000;

    private final RecordTransaction store;
    private final ImportOptions options;
    private final RejectedRows rejected;
    private final Withdrawals withdrawals;
    private final OwnWords ownWords;
    private final List<TableSource> tables = new ArrayList<>();
    private long rowsSinceCommit;
    private long rowsPerCommit = ROWS_PER_COMMIT;

    ImportLedger(
            RecordTransaction store,
            ImportOptions options,
            RejectedRows rejected,
            Withdrawals withdrawals,
            OwnWords ownWords) {
        this.ownWords = ownWords;
        this.store = store;
        this.options = options;
        this.rejected = rejected;
        this.withdrawals = withdrawals;
    }

    /** Nothing is committed before {@link #commit}. */
    void commitOnce() {
        rowsPerCommit = Long.MAX_VALUE;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    /** The next table of the import. */
    TableSource table(String file, String sheet, String source) {
        tables.add(new TableSource(file, sheet, source, tables.size()));
        return tables.getLast();
    }

    /** A row as people would say it. */
    String shown(long place) {
        return tables.get(TableSource.tableOf(place)).shown() + " " + (int) place;
    }

    /** Writes a record, unless it is a problem that the service changed since; returns nothing then. */
    <T> Optional<Change> put(RecordKind<T> kind, T record, String source) {
        if (options.dryRun()) {
            return compared(kind, record);
        }
        var change = written(kind, record, source);
        if (++rowsSinceCommit >= rowsPerCommit) {
            commit();
        }
        return change;
    }

    private <T> Optional<Change> compared(RecordKind<T> kind, T record) {
        if (isWorkedOn(kind)) {
            return store.compareUnlessOf(RecordSources.SERVICE, kind, record);
        }
        return Optional.of(
                record instanceof Expert
                        ? store.compareJoined(kind, record, this::withOwnWords)
                        : store.compare(kind, record));
    }

    private <T> Optional<Change> written(RecordKind<T> kind, T record, String source) {
        if (isWorkedOn(kind)) {
            return store.putUnlessOf(RecordSources.SERVICE, kind, record, source);
        }
        return Optional.of(
                record instanceof Expert
                        ? store.putJoined(kind, record, source, this::withOwnWords)
                        : store.put(kind, record, source));
    }

    /** Only problems go on in the service; the other records have their home in files. */
    private static boolean isWorkedOn(RecordKind<?> kind) {
        return kind.equals(RecordKind.PROBLEMS);
    }

    @SuppressWarnings("unchecked") // Both are experts, and so is what is made of them.
    private <T> T withOwnWords(T kept, T filed) {
        return kept instanceof Expert was && filed instanceof Expert said ? (T) ownWords.merged(was, said) : filed;
    }

    void withdraw(RecordKind<?> kind, String key) {
        if (!options.dryRun()) {
            store.withdraw(kind, key);
        }
    }

    void commit() {
        if (!options.dryRun()) {
            store.commit();
            rowsSinceCommit = 0;
        }
    }

    void reject(RejectedRows.Row row, List<Fault> faults) {
        rejected.add(row, faults);
    }

    /** A COUNTER report names its institution in several ways; the one of the options is the last of them. */
    RowShape.Shaped withOrganisation(RowShape.Shaped shaped) {
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
}

package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.sheet.RowCells;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Fault;
import io.zhiqiao.indexer.ingest.source.RawRow;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.ingest.template.Template;
import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table for one sheet: each becomes a record of the store, or comes back with its reasons. */
final class RowIntake {

    private final TableSource source;
    private final RowShape shape;
    private final RowCells.Context context;
    private final SheetTally tally;
    private final ImportLedger ledger;

    /**
     * Takes rows.
     *
     * @param source where they come from
     * @param shape what they look like
     * @param context what their cells are checked against
     * @param tally counts them
     * @param ledger what the whole import keeps
     */
    RowIntake(TableSource source, RowShape shape, RowCells.Context context, SheetTally tally, ImportLedger ledger) {
        this.source = source;
        this.shape = shape;
        this.context = context;
        this.tally = tally;
        this.ledger = ledger;
    }

    void take(RawRow row) {
        for (var shaped : shape.shape(row)) {
            if (!isExample(shaped)) {
                take(shape.sheet(), row.number(), ledger.withOrganisation(shaped));
            }
        }
    }

    private <T> void take(Sheet<T> sheet, int row, RowShape.Shaped shaped) {
        var cells = new RowCells(shaped.cells(), context);
        var faults = new ArrayList<Fault>(shaped.faults());
        var record = isWhole(shaped) ? parsed(sheet, cells, faults) : null;
        faults.addAll(cells.faults());
        if (record == null || !faults.isEmpty()) {
            reject(row, shaped, faults);
            return;
        }
        var key = sheet.kind().key().apply(record);
        if (!isTaken(sheet.kind(), key)) {
            var change = ledger.put(sheet.kind(), record, source.name());
            if (change.isEmpty()) {
                reject(row, shaped, List.of(ofTheService(key)));
                return;
            }
            tally.count(change.get());
            context.known().accept(sheet.kind(), key, record, source.place(row));
        } else if (shape.keepsFirst()) {
            tally.count(Change.UNCHANGED);
        } else {
            reject(row, shaped, List.of(duplicate(key)));
        }
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

    private void reject(int row, RowShape.Shaped shaped, List<Fault> faults) {
        tally.countRejected();
        ledger.reject(
                new RejectedRows.Row(source.file(), source.sheet(), row, shape.sheet(), shaped.cells(), shaped.text()),
                faults);
        if (isKeyKnown(shaped, faults)) {
            ledger.withdrawals().keep(source.name(), shape.sheet().kind(), key(shaped));
        } else {
            ledger.withdrawals().exclude(source.name(), shape.sheet().kind());
        }
    }

    /** Whether a rejected row says which record it is; the key of a count is made of many cells. */
    private boolean isKeyKnown(RowShape.Shaped shaped, List<Fault> faults) {
        var column = shape.sheet().columns().getFirst().zh();
        return !shape.sheet().kind().equals(RecordKind.PATENT_USAGE)
                && !key(shaped).isEmpty()
                && faults.stream().noneMatch(fault -> fault.column().equals(column));
    }

    /** Outputs and service cases share their ids: both are evidence. */
    private boolean isTaken(RecordKind<?> kind, String key) {
        if (context.known().placeOf(kind, key) >= 0) {
            return true;
        }
        return (kind.equals(RecordKind.OUTPUTS) && context.known().contains(RecordKind.SERVICE_CASES, key))
                || (kind.equals(RecordKind.SERVICE_CASES) && context.known().contains(RecordKind.OUTPUTS, key));
    }

    private Fault duplicate(String key) {
        long place = context.known().placeOf(shape.sheet().kind(), key);
        var where = place < 0 ? "库中 in the store" : ledger.shown(place);
        return new Fault(
                shape.sheet().columns().getFirst().zh(),
                key,
                Rule.DUPLICATE,
                "与 %1$s 行重复，请删除其一或改编号。The same as row %1$s: remove one of them, or change its id.".formatted(where));
    }

    private static Fault ofTheService(String key) {
        return new Fault(
                "",
                key,
                Rule.SERVICE,
                "这道难题已在平台上办理，导入不会覆盖其状态与文本。请在平台上修改，或从文件中删去该行。This problem is being worked on in the service, and a file does not overwrite it: change it there, or leave the row out.");
    }

    private boolean isExample(RowShape.Shaped shaped) {
        return key(shaped).startsWith(Template.EXAMPLE_MARK);
    }

    private String key(RowShape.Shaped shaped) {
        return shaped.cells()
                .getOrDefault(shape.sheet().columns().getFirst(), Cell.Text.EMPTY)
                .text()
                .strip();
    }
}

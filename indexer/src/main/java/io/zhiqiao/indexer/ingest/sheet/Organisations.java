package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.ingest.source.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cells that name organisations. */
final class Organisations {

    private Organisations() {}

    /** An organisation by id or name; one that nobody knows keeps its name. Null where the cell is empty. */
    @Nullable
    static OrganisationRef optional(RowCells row, Column column) {
        var text = row.text(column);
        return text.isEmpty() ? null : of(row, text);
    }

    /** Several organisations, as {@link #optional} reads one. */
    static List<OrganisationRef> several(RowCells row, Column column) {
        return row.texts(column).stream()
                .filter(text -> !text.equals("无"))
                .map(text -> of(row, text))
                .toList();
    }

    /** An organisation that must have a record of its own; null and a fault where it has none. */
    @Nullable
    static OrganisationRef known(RowCells row, Column column) {
        var named = RowCells.compound(row.cell(column));
        for (var text : named) {
            var known = row.context().known().acceptedOrganisation(text);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (!named.isEmpty()) {
            row.fault(column, String.join("；", named), Rule.REFERENCE, advice(row, named.getFirst()));
        }
        return null;
    }

    static OrganisationRef of(RowCells row, String text) {
        return row.context().known().organisation(text).orElseGet(() -> new OrganisationRef(null, text));
    }

    private static String advice(RowCells row, String name) {
        return row.context().known().organisationsNamed(name) > 1
                ? "有多个同名单位，请填单位编号。Several organisations have this name: give the id."
                : "请先导入该单位（单位表），或改正编号、名称。Import the organisation first, or mend its id or name.";
    }
}

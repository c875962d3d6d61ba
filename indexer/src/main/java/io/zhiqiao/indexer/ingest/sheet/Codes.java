package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Industries;
import io.zhiqiao.indexer.taxonomy.TeamIndustries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads cells that hold codes; which codes and names the taxonomies know, each in the form in which records keep it.
 */
final class Codes {

    private Codes() {}

    /** The codes of a cell, each as {@code find} knows it; one that it does not know is a fault. */
    static List<String> several(RowCells row, Column column, Function<String, Optional<String>> find) {
        var codes = new ArrayList<String>();
        for (var text : row.texts(column)) {
            var code = find.apply(text);
            if (code.isEmpty()) {
                row.fault(
                        column,
                        text,
                        Rule.UNKNOWN_CODE,
                        "“%1$s”不在分类表中，请核对代码或名称。There is no “%1$s” in the taxonomy: check it.".formatted(text));
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    /** One code; empty where the cell is. */
    static String one(RowCells row, Column column, Function<String, Optional<String>> find) {
        var codes = several(row, column, find);
        if (codes.size() > 1) {
            row.fault(column, String.join("；", codes), Rule.FORMAT, "此列只能填一个。Give one only.");
        }
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    static Function<String, Optional<String>> industry(RowCells row) {
        return text -> row.context().taxonomies().industries().find(text).map(Industries.Industry::code);
    }

    static Function<String, Optional<String>> discipline(RowCells row) {
        return text -> row.context().taxonomies().disciplines().find(text).map(found -> text);
    }

    static Function<String, Optional<String>> ipc(RowCells row) {
        return text -> row.context().taxonomies().ipc().symbol(text);
    }

    static Function<String, Optional<String>> ipcSubclass(RowCells row) {
        return text -> row.context().taxonomies().ipc().subclass(text);
    }

    /** The district as it is today: a former one becomes its successor. */
    static Function<String, Optional<String>> district(RowCells row) {
        var today = row.context().limits().today();
        return text -> row.context().taxonomies().districts().find(text, today).map(Districts.District::name);
    }

    static Function<String, Optional<String>> teamIndustry(RowCells row) {
        return text -> row.context().taxonomies().teamIndustries().find(text).map(TeamIndustries.TeamIndustry::name);
    }
}

package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Industries;
import io.zhiqiao.indexer.taxonomy.TeamIndustries;
import java.util.Optional;
import java.util.function.Function;

/** Which written codes and names the taxonomies know, each in the form in which records keep it. */
final class Codes {

    private Codes() {}

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

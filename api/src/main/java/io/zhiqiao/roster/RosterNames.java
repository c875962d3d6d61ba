package io.zhiqiao.roster;

import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import org.springframework.stereotype.Component;

/** Names for ids, for lists of pins and bans; pages know it as {@code rosterNames}. */
@Component
public final class RosterNames {

    private final AcceptedRecords records;

    RosterNames(AcceptedRecords records) {
        this.records = records;
    }

    /** The name of an expert; the id where the record was withdrawn. */
    public String expert(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId)
                .map(found -> found.record().name().display())
                .orElse(expertId);
    }

    /** The title of a problem; the id where the record was withdrawn. */
    public String problem(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .map(found -> found.record().title())
                .orElse(problemId);
    }
}

package io.zhiqiao.roster;

import java.time.Instant;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A {@link Roster} as the database has it: rules as JSON. */
@Table("roster")
record RosterRow(
        @Id String tourId,
        String wishes,
        @MappedCollection(idColumn = "tour_id") Set<MarkRow> marks,
        String changedBy,
        Instant changedAt,
        @Version long version) {

    /** A {@link PairMark}. */
    @Table("roster_mark")
    record MarkRow(String problemId, String expertId, MarkKind kind, String reason, String setBy, Instant setAt) {

        static MarkRow of(PairMark mark) {
            return new MarkRow(
                    mark.problemId(), mark.expertId(), mark.kind(), mark.reason(), mark.setBy(), mark.setAt());
        }

        PairMark mark() {
            return new PairMark(problemId, expertId, kind, reason, setBy, setAt);
        }
    }
}

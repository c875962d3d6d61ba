package io.zhiqiao.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A {@link Meeting} as the database has it. */
@Table("meeting")
record MeetingRow(
        @Id String meetingId,
        String tourId,
        @Nullable String stopId,
        int tableNumber,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean pinned,
        MeetingState state,
        Instant stateSince,
        @Nullable MeetingOutcome outcome,

        @MappedCollection(idColumn = "meeting_id", keyColumn = "place")
        List<ProblemRow> problems,

        @MappedCollection(idColumn = "meeting_id", keyColumn = "place")
        List<ExpertRow> experts,

        @Version long version) {

    static MeetingRow of(Meeting meeting) {
        return new MeetingRow(
                meeting.meetingId(),
                meeting.tourId(),
                meeting.stopId(),
                meeting.table(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.pinned(),
                meeting.state(),
                meeting.stateSince(),
                meeting.outcome(),
                meeting.problemIds().stream().map(ProblemRow::new).toList(),
                meeting.expertIds().stream().map(ExpertRow::new).toList(),
                meeting.version());
    }

    Meeting meeting() {
        var place = stopId == null || startsAt == null || endsAt == null
                ? null
                : new MeetingPlace(stopId, tableNumber, startsAt, endsAt);
        return new Meeting(
                meetingId,
                tourId,
                problems.stream().map(ProblemRow::problemId).toList(),
                experts.stream().map(ExpertRow::expertId).toList(),
                place,
                pinned,
                state,
                stateSince,
                outcome,
                version);
    }

    /** A problem that is talked about. */
    @Table("meeting_problem")
    record ProblemRow(String problemId) {}

    /** An expert who comes. */
    @Table("meeting_expert")
    record ExpertRow(String expertId) {}
}

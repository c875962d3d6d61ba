package io.zhiqiao.onsite;

import io.zhiqiao.agenda.MeetingOutcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was said at a meeting, and what follows (会面记录).
 *
 * @param meetingId of which meeting; a meeting has at most one record
 * @param tourId of its tour
 * @param diagnosis what the experts found; blank where the meeting was not held
 * @param advice what they advise; may be blank
 * @param nextStep what is done next; may be blank
 * @param who does it; blank without a next step
 * @param dueOn by when; null where no day was agreed
 * @param outcome what came of it
 * @param writtenBy login of who wrote it last
 * @param writtenAt when it was written last
 * @param version grows with each change; 0 before it is written
 */
@Table("meeting_record")
public record MeetingRecord(
        @Id String meetingId,
        String tourId,
        String diagnosis,
        String advice,
        String nextStep,
        String who,
        @Nullable LocalDate dueOn,
        MeetingOutcome outcome,
        String writtenBy,
        Instant writtenAt,
        @Version long version) {}

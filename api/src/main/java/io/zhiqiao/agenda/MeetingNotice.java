package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody who relied on a meeting is told of its change.
 *
 * @param noticeId grows with time; null before it is written
 * @param tourId which tour
 * @param meetingId which meeting
 * @param expertId for which expert; null for a firm
 * @param organisationId for which firm; null for an expert
 * @param wordsZh what has changed, in Chinese
 * @param wordsEn what has changed, in English
 * @param reason as given
 * @param notedAt when
 * @param seenAt when they said that they have read it; null before
 */
@Table("meeting_notice")
record MeetingNotice(
        @Id @Nullable Long noticeId,
        String tourId,
        String meetingId,
        @Nullable String expertId,
        @Nullable String organisationId,
        String wordsZh,
        String wordsEn,
        String reason,
        Instant notedAt,
        @Nullable Instant seenAt) {

    /** What has changed. */
    public Sentence words() {
        return new Sentence(wordsZh, wordsEn);
    }

    MeetingNotice seen(Instant now) {
        return new MeetingNotice(
                noticeId, tourId, meetingId, expertId, organisationId, wordsZh, wordsEn, reason, notedAt, now);
    }
}

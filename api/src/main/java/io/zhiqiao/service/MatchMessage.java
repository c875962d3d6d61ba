package io.zhiqiao.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A message on a match.
 *
 * @param messageId grows with time; null before it is written
 * @param matchId of which match
 * @param author login; may be an address, and is shown to nobody
 * @param authorName shown to the others
 * @param side as what it was written
 * @param text 1 to 4,000 characters
 * @param sentAt when
 * @param requestKey given by whoever may repeat the request; null for none
 */
@Table("match_message")
public record MatchMessage(
        @Id @Nullable Long messageId,
        String matchId,
        @JsonIgnore String author,
        String authorName,
        Side side,
        String text,
        Instant sentAt,
        @JsonIgnore @Nullable String requestKey) {

    /** The same as somebody reads it who may not know everything. */
    MatchMessage read(String otherName, String otherText) {
        return new MatchMessage(messageId, matchId, author, otherName, side, otherText, sentAt, requestKey);
    }

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "MatchMessage[%s, %s]".formatted(messageId, matchId);
    }
}

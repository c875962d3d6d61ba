package io.zhiqiao.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Why an expert declined: read by whoever makes the ranking, the rules or the text of the problem better.
 *
 * @param answerId grows with time; null before it is written
 * @param matchId of which match; null where a tour asked
 * @param invitationId of which invitation to a tour; null where a match asked
 * @param problemId of which problem
 * @param expertId who declined
 * @param reasonCode why
 * @param feeds what it can make better
 * @param note in the expert's words; may be blank
 * @param answeredAt when
 */
@Table("match_answer")
public record MatchAnswer(
        @Id @Nullable Long answerId,
        @Nullable String matchId,
        @Nullable String invitationId,
        String problemId,
        String expertId,
        MatchReason reasonCode,
        MatchReason.Feeds feeds,
        String note,
        Instant answeredAt) {}

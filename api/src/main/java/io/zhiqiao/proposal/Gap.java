package io.zhiqiao.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A problem for which the pool has nobody (暂无合适专家).
 *
 * @param gapId random, unchanging
 * @param problemId which problem; a problem has one line
 * @param industryCode GB/T 4754; may be empty
 * @param team industry of the service team; may be empty
 * @param district where; may be empty
 * @param reason what is missing, in words
 * @param notedBy login
 * @param notedAt when
 * @param closedAt when somebody was found after all; null until then
 * @param version grows with each change; 0 before it is written
 */
@Table("expert_gap")
record Gap(
        @Id String gapId,
        String problemId,
        String industryCode,
        String team,
        String district,
        String reason,
        String notedBy,
        Instant notedAt,
        @Nullable Instant closedAt,
        @Version long version) {

    Gap because(String newReason, String login, Instant now) {
        return new Gap(gapId, problemId, industryCode, team, district, newReason, login, now, null, version);
    }

    Gap closed(Instant now) {
        return new Gap(gapId, problemId, industryCode, team, district, reason, notedBy, notedAt, now, version);
    }
}

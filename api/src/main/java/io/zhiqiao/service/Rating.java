package io.zhiqiao.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one side says of the other after a service (评价).
 *
 * @param ratingId random, unchanging
 * @param matchId of which match
 * @param problemId of which problem
 * @param side who rates
 * @param stars 1 (poor) to 5 (very good)
 * @param text why, in words; may be blank with 3 stars or more
 * @param ratedBy login
 * @param ratedAt when
 * @param version grows with each change; 0 before it is written
 */
@Table("rating")
public record Rating(
        @Id String ratingId,
        String matchId,
        String problemId,
        Side side,
        int stars,
        String text,
        @JsonIgnore String ratedBy,
        Instant ratedAt,
        @Version long version) {}

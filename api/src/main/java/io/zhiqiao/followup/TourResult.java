package io.zhiqiao.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.zhiqiao.account.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How far a tour brought one of its problems by one moment (活动成果).
 *
 * @param resultId random, unchanging
 * @param tourId which tour
 * @param problemId which of its problems
 * @param moment by when; of a tour, a problem and a moment there is one result
 * @param levelId the statement on the ladder of “solved” that it rests on; null where there is no result
 * @param level 0 to 6 on that ladder; null where there is no result
 * @param reachedOn the day on which it was reached; null where there is no result
 * @param kinds Chinese names of the kinds of co-operation, one a line; blank for none
 * @param amount agreed, in 万元; null for none
 * @param note in words; may be blank
 * @param reason why there is no result; blank where there is one
 * @param statedBy login of who wrote it last
 * @param statedAs for which side
 * @param statedAt when it was written last; counts for nothing but the order
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_result")
public record TourResult(
        @Id String resultId,
        String tourId,
        String problemId,
        Moment moment,
        @Nullable Long levelId,
        @Nullable @Column("solved_to") Integer level,
        @Nullable LocalDate reachedOn,
        String kinds,
        @Nullable BigDecimal amount,
        String note,
        String reason,
        @JsonIgnore String statedBy,
        Role statedAs,
        Instant statedAt,
        @Version long version) {

    /** Names of the kinds of co-operation. */
    public List<String> kindList() {
        return kinds.lines().toList();
    }

    /** Whether something was reached; otherwise the reason says why not. */
    public boolean isReached() {
        return level != null;
    }
}

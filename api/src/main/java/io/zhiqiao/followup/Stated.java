package io.zhiqiao.followup;

import io.zhiqiao.service.Ladder;
import io.zhiqiao.service.SolvedLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result with the statement on the ladder of “solved” that it rests on.
 *
 * @param result the result
 * @param base the statement; null where there is no result, but a reason
 */
public record Stated(TourResult result, @Nullable SolvedLevel base) {

    /** The level that counts: without the firm's word no more than a solution was proposed; -1 for no result. */
    public int countedLevel() {
        var level = result.level();
        if (level == null || base == null) {
            return -1;
        }
        return base.confirmedAt() == null ? Math.min(level, Ladder.CONFIRMATION_FROM - 1) : level;
    }

    /** Whether the firm still has to confirm it. */
    public boolean waitsForEnterprise() {
        var level = result.level();
        return level != null && level >= Ladder.CONFIRMATION_FROM && base != null && base.waitsForEnterprise();
    }

    /** Ids of the documents that prove it. */
    public List<String> documentIds() {
        return base == null ? List.of() : base.documentIds();
    }
}

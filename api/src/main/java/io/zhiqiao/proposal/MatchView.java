package io.zhiqiao.proposal;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match as pages and programmes see it; never holds contact data.
 *
 * @param matchId of the match
 * @param problemId which problem
 * @param problemTitle the problem in a line
 * @param expert which expert; null where the record was withdrawn
 * @param runId the run that suggested the expert
 * @param fit in [0, 1], higher is better
 * @param turn order among those who stand in for each other, from 1
 * @param state of its life cycle
 * @param stateName the state in words
 * @param stateSince since when
 * @param reasonCode what led to the state; null for none
 * @param reasonName the same in words
 * @param reason in the words of whoever gave it
 * @param invitation what the expert is asked for
 * @param invitedAt null before
 * @param remindedAt null before
 * @param next what whoever asks may try next
 * @param version for {@code If-Match}
 * @param why what the run said of the expert; null where the run no longer lists the expert
 */
public record MatchView(
        String matchId,
        String problemId,
        String problemTitle,
        @Nullable ExpertSummary expert,
        String runId,
        double fit,
        int turn,
        MatchState state,
        Sentence stateName,
        Instant stateSince,
        @Nullable MatchReason reasonCode,
        @Nullable Sentence reasonName,
        @Nullable String reason,
        Invitation invitation,
        @Nullable Instant invitedAt,
        @Nullable Instant remindedAt,
        List<String> next,
        long version,
        @Nullable ExpertMatch why) {

    /** Copies the list. */
    public MatchView {
        next = List.copyOf(next);
    }

    /** Whether this may be tried next. */
    public boolean may(String step) {
        return next.contains(step);
    }
}

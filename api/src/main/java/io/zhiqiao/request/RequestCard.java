package io.zhiqiao.request;

import io.zhiqiao.match.MatchResponse.ReasonResponse;
import io.zhiqiao.proposal.MatchView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the expert sees it.
 *
 * @param match the match; its reasons say why not, where the expert was not chosen
 * @param text the beginning of the problem
 * @param district where the enterprise is; may be empty
 * @param enterprise who asks, under the name that it shows; its own once both sides said yes; may be empty
 * @param dueOn when it should be solved; null where not said
 * @param urgency 1 (can wait) to 5 (stands still); null where not said
 * @param answerBy last day to answer; null where no answer is waited for
 * @param reasons why it fits, the most telling first
 */
public record RequestCard(
        MatchView match,
        String text,
        String district,
        String enterprise,
        @Nullable LocalDate dueOn,
        @Nullable Integer urgency,
        @Nullable LocalDate answerBy,
        List<ReasonResponse> reasons) {

    /** Copies the list. */
    public RequestCard {
        reasons = List.copyOf(reasons);
    }
}

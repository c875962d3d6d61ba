package io.zhiqiao.request;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.MatchResponse.ReasonResponse;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.proposal.MatchBoard;
import io.zhiqiao.proposal.MatchLifeCycle;
import io.zhiqiao.proposal.MatchView;
import io.zhiqiao.proposal.MatchViews;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The requests of the expert who asks. */
@Service
public final class Requests {

    private static final int TEXT_CHARS = 160;
    private static final Comparator<RequestCard> BY_FIT =
            Comparator.comparingDouble((RequestCard card) -> card.match().fit()).reversed();
    private static final Comparator<RequestCard> BY_DATE = Comparator.comparing(
                    (RequestCard card) -> card.match().stateSince())
            .reversed();

    private final MatchBoard board;
    private final MatchViews views;
    private final AcceptedRecords records;
    private final PostedProblems posted;
    private final CurrentPerson people;
    private final Clock clock;

    Requests(
            MatchBoard board,
            MatchViews views,
            AcceptedRecords records,
            PostedProblems posted,
            CurrentPerson people,
            Clock clock) {
        this.board = board;
        this.views = views;
        this.records = records;
        this.posted = posted;
        this.people = people;
        this.clock = clock;
    }

    /**
     * All requests of the expert who asks.
     *
     * @param order {@code date} for the newest first, without regard to the person; else the best fit first
     */
    public List<RequestCard> mine(String order) {
        var shown = posted.shown();
        return views.views(board.ofExpert(expertId())).stream()
                .map(match -> card(match, shown))
                .sorted(order.equals("date") ? BY_DATE : BY_FIT)
                .toList();
    }

    /**
     * The expert who asks.
     *
     * @throws RejectedException (403) if the account names none
     */
    String expertId() {
        var expertId = people.get().expertId();
        if (expertId == null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "no-expert",
                    "这个账号没有对应的专家。请联系管理员。",
                    "This account names no expert: ask the administrator."));
        }
        return expertId;
    }

    private RequestCard card(MatchView match, ShownProblems shown) {
        var problem = records.find(RecordKind.PROBLEMS, match.problemId())
                .map(found -> shown.of(found.record()))
                .orElseThrow(() -> RejectedException.notFound("problemId", match.problemId(), "难题", "problem"));
        return new RequestCard(
                match,
                text(problem),
                problem.posting().district(),
                ProblemSummary.of(problem).enterprise(),
                problem.engagement().dueOn(),
                problem.engagement().urgency(),
                answerBy(match),
                reasons(match));
    }

    private @Nullable LocalDate answerBy(MatchView match) {
        var limit = MatchLifeCycle.TABLE.limitOf(match.state());
        var since = match.stateSince().atZone(clock.getZone()).toLocalDate();
        return limit.map(one -> since.plusDays(one.endAfterDays())).orElse(null);
    }

    private static List<ReasonResponse> reasons(MatchView match) {
        var why = match.why();
        return why == null ? List.of() : why.reasons();
    }

    private static String text(Problem problem) {
        var present = problem.statement().currentProblem();
        var text = present.isBlank() ? problem.problemText() : present;
        return text.length() <= TEXT_CHARS ? text : text.substring(0, TEXT_CHARS) + "…";
    }
}

package io.zhiqiao.proposal;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.proposal.MatchSteps.Reached;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.run.RunResponse;
import io.zhiqiao.run.Runs;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows matches to pages and programmes. */
@Component
public final class MatchViews {

    private final MatchSteps steps;
    private final AcceptedRecords records;
    private final Runs runs;
    private final PostedProblems posted;

    MatchViews(MatchSteps steps, AcceptedRecords records, Runs runs, PostedProblems posted) {
        this.steps = steps;
        this.records = records;
        this.runs = runs;
        this.posted = posted;
    }

    /** One match as whoever asks sees it. */
    public MatchView view(String matchId) {
        var reached = steps.reach(matchId);
        return view(reached, runs::get, posted.shown());
    }

    /** Several matches, each as whoever asks sees it. */
    public List<MatchView> views(List<Match> matches) {
        var known = new HashMap<String, RunResponse>();
        var shown = posted.shown();
        return steps.reach(matches).stream()
                .map(reached -> view(reached, id -> known.computeIfAbsent(id, runs::get), shown))
                .toList();
    }

    private MatchView view(Reached reached, Function<String, RunResponse> runById, ShownProblems shown) {
        var problem = reached.problem();
        var match = reached.match();
        var expert = records.find(RecordKind.EXPERTS, match.expertId())
                .map(found -> ExpertSummary.of(found.record()))
                .orElse(null);
        var reason = match.reasonCode() == null ? null : MatchReason.valueOf(match.reasonCode());
        return new MatchView(
                match.matchId(),
                match.problemId(),
                shown.line(problem).title(),
                expert,
                match.runId(),
                match.fit(),
                match.turn(),
                match.state(),
                match.state().title(),
                match.stateSince(),
                reason,
                reason == null ? null : reason.title(),
                match.reason() == null ? null : shown.words(problem, match.reason()),
                new Invitation(
                        shown.words(problem, match.place()),
                        match.meetingTime(),
                        match.effort(),
                        shown.words(problem, match.note())),
                match.invitedAt(),
                match.remindedAt(),
                reached.next(),
                match.version(),
                why(runById.apply(match.runId()), match.expertId()));
    }

    private static @Nullable ExpertMatch why(RunResponse run, String expertId) {
        var answer = run.answer();
        return answer == null
                ? null
                : answer.experts().stream()
                        .filter(listed -> listed.expert().expertId().equals(expertId))
                        .findFirst()
                        .orElse(null);
    }
}

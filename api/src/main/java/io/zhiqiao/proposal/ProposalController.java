package io.zhiqiao.proposal;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.run.RunComparison;
import io.zhiqiao.run.RunOptions;
import io.zhiqiao.run.RunResponse;
import io.zhiqiao.run.Runs;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs and matches for programmes. */
@RestController
@RequestMapping("/api/v1")
class ProposalController {

    private final MatchBoard board;
    private final MatchSteps steps;
    private final MatchViews views;
    private final Runs runs;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    ProposalController(
            MatchBoard board,
            MatchSteps steps,
            MatchViews views,
            Runs runs,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.board = board;
        this.steps = steps;
        this.views = views;
        this.runs = runs;
        this.requests = requests;
        this.current = current;
    }

    /** Runs matching for a problem; its list is the one in use from then on. */
    @PostMapping("/problems/{problemId}/runs")
    ResponseEntity<RunResponse> run(
            @PathVariable String problemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RunOptions options) {
        board.reach(problemId);
        var runId = requests.once(
                current.get().login(),
                "run " + problemId,
                key,
                options.toString(),
                () -> runs.run(problemId, options).runId());
        var run = runs.get(runId);
        return ResponseEntity.created(URI.create("/api/v1/runs/" + run.runId())).body(run);
    }

    /** All runs of a problem, newest first. */
    @GetMapping("/problems/{problemId}/runs")
    List<RunResponse> runsOf(@PathVariable String problemId) {
        board.reach(problemId);
        return runs.of(problemId);
    }

    /** A run as it was. */
    @GetMapping("/runs/{runId}")
    RunResponse runOf(@PathVariable String runId) {
        var run = runs.get(runId);
        board.reach(run.problemId());
        return run;
    }

    /** A run built anew from the same problem and options, compared with what it was. */
    @PostMapping("/runs/{runId}/comparison")
    RunComparison compare(@PathVariable String runId) {
        board.reach(runs.get(runId).problemId());
        return runs.compare(runId);
    }

    /** The matches of a problem that whoever asks may see, in the order of their turns. */
    @GetMapping("/problems/{problemId}/matches")
    List<MatchView> matches(@PathVariable String problemId) {
        return views.views(board.of(problemId));
    }

    /** The match of an expert and a problem; made where there is none. */
    @PutMapping("/problems/{problemId}/experts/{expertId}/match")
    ResponseEntity<MatchView> candidate(@PathVariable String problemId, @PathVariable String expertId) {
        return tagged(views.view(board.candidate(problemId, expertId).matchId()));
    }

    /** Sets who stands in for whom among the shortlisted. */
    @PutMapping("/problems/{problemId}/turns")
    List<MatchView> order(@PathVariable String problemId, @RequestBody List<String> matchIds) {
        return views.views(board.order(problemId, matchIds));
    }

    /** One match. */
    @GetMapping("/matches/{matchId}")
    ResponseEntity<MatchView> match(@PathVariable String matchId) {
        return tagged(views.view(matchId));
    }

    /** Brings a match into another state. */
    @PostMapping("/matches/{matchId}/transitions/{transition}")
    ResponseEntity<MatchView> make(
            @PathVariable String matchId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable TransitionRequest request) {
        var asked = request == null ? TransitionRequest.NOTHING : request;
        steps.make(matchId, asked.step(transition), RecordVersion.read(ifMatch));
        return tagged(views.view(matchId));
    }

    private static ResponseEntity<MatchView> tagged(MatchView view) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(view);
    }

    /**
     * What a transition says.
     *
     * @param reasonCode name of a reason; null for none
     * @param reason in own words; null for none
     * @param invitation what the expert is asked for; null for none
     * @param contactAllowed whether the expert who accepts agrees that the enterprise sees the contact data
     */
    record TransitionRequest(
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable Invitation invitation,
            @Nullable Boolean contactAllowed) {

        static final TransitionRequest NOTHING = new TransitionRequest(null, null, null, null);

        Step step(String transition) {
            return new Step(transition, reasonCode, reason, invitation, contactAllowed);
        }
    }
}

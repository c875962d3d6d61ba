package io.zhiqiao.roster;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.engine.Names;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.roster.RosterQuestions.WhyNotAnswer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of a tour for programmes. */
@RestController
@RequestMapping("/api/v1/tours/{tourId}/roster")
class RosterController {

    private final Rosters rosters;
    private final RosterRuns runs;
    private final RosterQuestions questions;
    private final Adoptions adoptions;
    private final IdempotentRequests requests;
    private final CurrentPerson current;
    private final Names names;

    RosterController(
            Rosters rosters,
            RosterRuns runs,
            RosterQuestions questions,
            Adoptions adoptions,
            IdempotentRequests requests,
            CurrentPerson current,
            Names names) {
        this.rosters = rosters;
        this.runs = runs;
        this.questions = questions;
        this.adoptions = adoptions;
        this.requests = requests;
        this.current = current;
        this.names = names;
    }

    /** Rules, pins, bans, seats and the roster in use. */
    @GetMapping
    ResponseEntity<RosterResponse> roster(@PathVariable String tourId) {
        return tagged(rosters.find(tourId));
    }

    /** Sets the rules. */
    @PutMapping("/wishes")
    ResponseEntity<RosterResponse> setWishes(
            @PathVariable String tourId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WishesForm wishes) {
        return tagged(rosters.set(tourId, wishes.read(names), RecordVersion.read(ifMatch)));
    }

    /** Pins or bans a pair. */
    @PutMapping("/marks/{problemId}/{expertId}")
    ResponseEntity<RosterResponse> markPair(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @PathVariable String expertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MarkRequest mark) {
        var version = RecordVersion.read(ifMatch);
        var kind = mark.kind();
        if (kind == null) {
            throw Refusals.field("required", "kind", "请给出 PIN（指定）或 BAN（禁用）。", "Give PIN or BAN.");
        }
        var reason = mark.reason() == null ? "" : mark.reason();
        return tagged(rosters.mark(tourId, problemId, expertId, kind, reason, version));
    }

    /** Takes a pin or a ban back. */
    @DeleteMapping("/marks/{problemId}/{expertId}")
    ResponseEntity<RosterResponse> unmarkPair(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @PathVariable String expertId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(rosters.unmark(tourId, problemId, expertId, RecordVersion.read(ifMatch)));
    }

    /** Solves in the background. */
    @PostMapping("/runs")
    ResponseEntity<RunView> solveRoster(
            @PathVariable String tourId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        rosters.find(tourId);
        var number = requests.once(
                current.get().login(),
                "roster " + tourId,
                key,
                tourId,
                () -> String.valueOf(runs.solve(tourId).number()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/tours/" + tourId + "/roster/runs/" + number))
                .body(runs.find(tourId, Integer.parseInt(number)));
    }

    /** All runs, newest first. */
    @GetMapping("/runs")
    List<RunView> rosterRuns(@PathVariable String tourId) {
        return runs.of(tourId);
    }

    /** One run: how far it is, and once it is over what it was asked and what it answered. */
    @GetMapping("/runs/{number}")
    RosterRunResponse rosterRun(@PathVariable String tourId, @PathVariable int number) {
        var run = runs.find(tourId, number);
        var solved = runs.solved(tourId, number);
        return new RosterRunResponse(
                run,
                solved.map(SolvedRoster::question).orElse(null),
                solved.map(SolvedRoster::answer).orElse(null));
    }

    /** Stops a run. */
    @PostMapping("/runs/{number}/stop")
    ResponseEntity<RunView> stopSolving(@PathVariable String tourId, @PathVariable int number) {
        return ResponseEntity.accepted().body(runs.stop(tourId, number));
    }

    /** Takes the roster of a run into use. */
    @PostMapping("/runs/{number}/adoption")
    ResponseEntity<RosterResponse> adoptRoster(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable AdoptionRequest request) {
        adoptions.adopt(tourId, number, request == null ? null : request.reason(), RecordVersion.read(ifMatch));
        return tagged(rosters.find(tourId));
    }

    /** Why an expert does not see to a problem, and what it would cost. */
    @GetMapping("/runs/{number}/why-not")
    WhyNotAnswer whyNot(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam String problemId,
            @RequestParam String expertId) {
        return questions.whyNot(tourId, number, problemId, expertId);
    }

    /** What changed since another run, and what it costs. */
    @GetMapping("/runs/{number}/comparison")
    RosterComparison compareRosters(@PathVariable String tourId, @PathVariable int number, @RequestParam int since) {
        return questions.compare(tourId, since, number);
    }

    private ResponseEntity<RosterResponse> tagged(Roster roster) {
        var response = new RosterResponse(
                roster.tourId(),
                roster.wishes(),
                roster.marks(),
                rosters.seatsOf(roster.tourId()),
                runs.inUse(roster.tourId()).orElse(null),
                roster.version());
        return ResponseEntity.ok().eTag(RecordVersion.tag(roster.version())).body(response);
    }

    /**
     * The roster of a tour.
     *
     * @param tourId which tour
     * @param wishes the rules
     * @param marks pins and bans
     * @param seats the roster in use; empty before one is
     * @param inUse number of its run; null before one is in use
     * @param version for {@code If-Match}
     */
    record RosterResponse(
            String tourId,
            RosterWishes wishes,
            List<PairMark> marks,
            List<RosterSeat> seats,
            @Nullable Integer inUse,
            long version) {}

    /**
     * What is to be settled about a pair.
     *
     * @param kind pin or ban
     * @param reason in own words; null for none
     */
    record MarkRequest(@Nullable MarkKind kind, @Nullable String reason) {}

    /**
     * A roster is taken into use.
     *
     * @param reason needed once the tour is locked; null for none
     */
    record AdoptionRequest(@Nullable String reason) {}

    /**
     * A run with what it was asked and what it answered.
     *
     * @param run the run
     * @param question null before it is over
     * @param answer null before it is over
     */
    record RosterRunResponse(
            RunView run,
            @Nullable RosterQuestion question,
            @Nullable RosterAnswer answer) {}
}

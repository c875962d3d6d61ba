package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
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

/** The problems of a tour, for programmes. */
@RestController
@RequestMapping("/api/v1/tours/{tourId}/problems")
class TourProblemController {

    private final Tours tours;
    private final TourProblems problems;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    TourProblemController(Tours tours, TourProblems problems, IdempotentRequests requests, CurrentPerson current) {
        this.tours = tours;
        this.problems = problems;
        this.requests = requests;
        this.current = current;
    }

    /** The problems of a tour, wishes included, in the order in which they came. */
    @GetMapping
    List<TourProblem> all(@PathVariable String tourId) {
        tours.find(tourId);
        return problems.entriesOf(tourId);
    }

    /** The office chooses a problem; an enterprise wishes that its own joins. */
    @PostMapping
    ResponseEntity<TourProblem> join(
            @PathVariable String tourId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TourJoinRequest request) {
        var person = current.get();
        var problemId = TourRequest.text(request.problemId());
        requests.once(
                person.login(),
                "tour-problem " + tourId,
                key,
                request.toString(),
                () -> (person.is(Role.ENTERPRISE) && !person.isStaff()
                                ? problems.wish(tourId, problemId)
                                : problems.add(tourId, problemId, demand(request.demand()), request.reason()))
                        .entryId());
        var entry = problems.entry(tourId, problemId);
        return ResponseEntity.created(URI.create("/api/v1/tours/" + tourId + "/problems"))
                .eTag(RecordVersion.tag(entry.version()))
                .body(entry);
    }

    /** Agrees to a wish, or sets how many experts a problem needs. */
    @PutMapping("/{problemId}")
    ResponseEntity<TourProblem> want(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TourJoinRequest request) {
        var version = RecordVersion.read(ifMatch);
        var demand = demand(request.demand());
        tours.find(tourId);
        var entry = problems.entry(tourId, problemId).isWish()
                ? problems.confirm(tourId, problemId, demand, request.reason(), version)
                : problems.want(tourId, problemId, demand, request.reason(), version);
        return tagged(entry);
    }

    /** Takes a problem out, with a reason; an enterprise takes its wish back. */
    @PostMapping("/{problemId}/withdrawal")
    ResponseEntity<TourProblem> takeOut(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable TourWithdrawalRequest request) {
        var person = current.get();
        if (person.is(Role.ENTERPRISE) && !person.isStaff()) {
            return tagged(problems.takeBack(tourId, problemId));
        }
        var reason = request == null ? "" : TourRequest.text(request.reason());
        return tagged(problems.takeOut(tourId, problemId, reason, RecordVersion.read(ifMatch)));
    }

    private static int demand(@Nullable Integer demand) {
        return demand == null ? TourProblem.LEAST_DEMAND : demand;
    }

    private static ResponseEntity<TourProblem> tagged(TourProblem entry) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(entry.version())).body(entry);
    }

    /**
     * A problem for a tour.
     *
     * @param problemId which problem; not needed where the address says it
     * @param demand how many experts, 1 to 3; 1 where it is missing
     * @param reason for a change after the tour was locked
     */
    record TourJoinRequest(
            @Nullable String problemId,
            @Nullable Integer demand,
            @Nullable String reason) {}

    /** Why a problem is taken out. */
    record TourWithdrawalRequest(@Nullable String reason) {}
}

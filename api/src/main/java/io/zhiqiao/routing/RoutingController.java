package io.zhiqiao.routing;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.route.Mending;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.record.RecordVersion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Which service team leads a problem, for programmes. */
@RestController
class RoutingController {

    private final ProblemRoutings routings;
    private final Mendings mendings;

    RoutingController(ProblemRoutings routings, Mendings mendings) {
        this.routings = routings;
        this.mendings = mendings;
    }

    /** What waits for somebody to settle its team, the longest waiting first. */
    @GetMapping("/api/v1/routing")
    List<WaitingResponse> waiting() {
        return routings.waiting().stream().map(WaitingResponse::of).toList();
    }

    /** Which team leads a problem, which is suggested and why, and what was settled before. */
    @GetMapping("/api/v1/problems/{problemId}/routing")
    ResponseEntity<RoutingResponse> routing(@PathVariable String problemId) {
        return tagged(routings.of(problemId));
    }

    /** Settles which team leads a problem; {@code If-Match} is the version of the problem. */
    @PutMapping("/api/v1/problems/{problemId}/routing")
    ResponseEntity<RoutingResponse> settle(
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoutingRequest request) {
        var version = RecordVersion.read(ifMatch);
        var team = request.team();
        if (team == null) {
            throw Refusals.field("required", "team", "请给出牵头的服务队编号。", "Give the number of the team that leads.");
        }
        routings.settle(
                problemId,
                team,
                Objects.requireNonNullElse(request.helpers(), List.of()),
                Objects.requireNonNullElse(request.reason(), ""),
                version);
        return tagged(routings.of(problemId));
    }

    /** What was given to teams after the scheme was written, the last first. */
    @GetMapping("/api/v1/routing/mendings")
    List<RoutingMending> mendings() {
        return mendings.all();
    }

    /** Gives a prefix or word to a team. */
    @PostMapping("/api/v1/routing/mendings")
    ResponseEntity<RoutingMending> mend(@RequestBody MendingRequest request) {
        var kind = request.kind();
        if (kind == null) {
            throw Refusals.field("required", "kind", "请给出种类。", "Give the kind.");
        }
        var mending = mendings.add(
                kind,
                Objects.requireNonNullElse(request.text(), ""),
                Objects.requireNonNullElse(request.team(), 0),
                Objects.requireNonNullElse(request.reason(), ""));
        return ResponseEntity.status(HttpStatus.CREATED).body(mending);
    }

    private static ResponseEntity<RoutingResponse> tagged(ProblemRoutings.Shown shown) {
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(shown.known().version()))
                .body(RoutingResponse.of(shown));
    }

    /**
     * Which team leads a problem.
     *
     * @param team number of the team
     * @param helpers numbers of teams that help
     * @param reason why
     */
    record RoutingRequest(
            @Nullable Integer team,
            @Nullable List<Integer> helpers,
            @Nullable String reason) {}

    /**
     * A prefix or word for a team.
     *
     * @param kind what it is
     * @param text the prefix or word
     * @param team number of the team
     * @param reason why
     */
    record MendingRequest(
            Mending.@Nullable Kind kind,
            @Nullable String text,
            @Nullable Integer team,
            @Nullable String reason) {}

    /**
     * A problem that waits.
     *
     * @param problemId which
     * @param team Chinese name of the team that it is with; empty for none
     * @param suggestion what is suggested
     * @param unknownCodes its codes that no team has a prefix of
     */
    record WaitingResponse(String problemId, String team, Routing suggestion, List<String> unknownCodes) {

        static WaitingResponse of(ProblemRoutings.Waiting waiting) {
            return new WaitingResponse(
                    waiting.problem().id().value(),
                    waiting.problem().classification().teamIndustry(),
                    waiting.suggestion(),
                    waiting.unknownCodes());
        }
    }

    /**
     * Which team leads a problem.
     *
     * @param team number of the team; 0 for none
     * @param settled whether a person settled that
     * @param helpers numbers of teams that help
     * @param suggestion what would be suggested now
     * @param history decisions, the last first
     */
    record RoutingResponse(
            int team, boolean settled, List<Integer> helpers, Routing suggestion, List<RoutingDecision> history) {

        static RoutingResponse of(ProblemRoutings.Shown shown) {
            return new RoutingResponse(
                    shown.team(), shown.settled(), shown.helpers(), shown.suggestion(), shown.history());
        }
    }
}

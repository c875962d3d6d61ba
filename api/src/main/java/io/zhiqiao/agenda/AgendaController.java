package io.zhiqiao.agenda;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.lifecycle.Refusals;
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

/** The agenda of a tour, for programmes. */
@RestController
@RequestMapping("/api/v1/tours/{tourId}/agenda")
class AgendaController {

    private final Agendas agendas;
    private final AgendaRuns runs;
    private final Firms firms;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    AgendaController(
            Agendas agendas, AgendaRuns runs, Firms firms, IdempotentRequests requests, CurrentPerson current) {
        this.agendas = agendas;
        this.runs = runs;
        this.firms = firms;
        this.requests = requests;
        this.current = current;
    }

    /** The agenda as it is: slots, meetings, clashes, figures. */
    @GetMapping
    ResponseEntity<AgendaResponse> agenda(@PathVariable String tourId) {
        var view = agendas.view(tourId);
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(AgendaResponse.of(view, firms));
    }

    /** Says how the agenda shall be; {@code If-Match} is the version of the agenda. */
    @PutMapping("/wishes")
    ResponseEntity<AgendaResponse> wish(
            @PathVariable String tourId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WishesRequest request) {
        var version = RecordVersion.read(ifMatch);
        var wishes = request.wishes();
        if (wishes == null) {
            throw Refusals.field("required", "wishes", "请给出日程要求。", "Say how the agenda shall be.");
        }
        agendas.wish(tourId, wishes, request.reason(), version);
        return agenda(tourId);
    }

    /** Makes the meetings that the roster asks for. */
    @PostMapping("/meetings")
    AgendaResponse takeIn(@PathVariable String tourId, @RequestBody(required = false) @Nullable ReasonRequest request) {
        agendas.takeIn(tourId, reason(request));
        return AgendaResponse.of(agendas.view(tourId), firms);
    }

    /** Settles all meetings. */
    @PostMapping("/release")
    AgendaResponse release(
            @PathVariable String tourId, @RequestBody(required = false) @Nullable ReasonRequest request) {
        agendas.release(tourId, reason(request));
        return AgendaResponse.of(agendas.view(tourId), firms);
    }

    /** Makes an agenda in the background. */
    @PostMapping("/runs")
    ResponseEntity<AgendaRunView> make(
            @PathVariable String tourId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var number = requests.once(
                current.get().login(),
                "agenda " + tourId,
                key,
                tourId,
                () -> String.valueOf(runs.make(tourId).number()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/tours/" + tourId + "/agenda/runs/" + number))
                .body(runs.find(tourId, Integer.parseInt(number)));
    }

    /** The runs of a tour, newest first. */
    @GetMapping("/runs")
    List<AgendaRunView> runs(@PathVariable String tourId) {
        return runs.of(tourId);
    }

    /** How far a run is, or what it made. */
    @GetMapping("/runs/{number}")
    AgendaRunView run(@PathVariable String tourId, @PathVariable int number) {
        return runs.find(tourId, number);
    }

    /** Ends a run with the best so far. */
    @PostMapping("/runs/{number}/stop")
    AgendaRunView stop(@PathVariable String tourId, @PathVariable int number) {
        return runs.stop(tourId, number);
    }

    /** Takes the agenda of a run into use. */
    @PostMapping("/runs/{number}/adoption")
    AgendaResponse adopt(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        runs.adopt(tourId, number, reason(request));
        return AgendaResponse.of(agendas.view(tourId), firms);
    }

    private static @Nullable String reason(@Nullable ReasonRequest request) {
        return request == null ? null : request.reason();
    }

    /** Why something is changed. */
    record ReasonRequest(@Nullable String reason) {}

    /** How the agenda shall be, and why after the tour was locked. */
    record WishesRequest(
            @Nullable AgendaWishes wishes, @Nullable String reason) {}
}

package io.zhiqiao.visit;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits, for programmes. */
@RestController
@RequestMapping("/api/v1/visits")
class VisitController {

    private final Visits visits;
    private final VisitLeads leads;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    VisitController(Visits visits, VisitLeads leads, IdempotentRequests requests, CurrentPerson current) {
        this.visits = visits;
        this.leads = leads;
        this.requests = requests;
        this.current = current;
    }

    /** The visits that whoever asks reaches, the latest first. */
    @GetMapping
    List<Visit> all() {
        return visits.all();
    }

    /** Whom to visit: enterprises that posted nothing, those that use the patent database most first. */
    @GetMapping("/leads")
    List<VisitLeads.Lead> leads(
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String industry) {
        return leads.of(district, industry.strip());
    }

    /** Plans a visit. */
    @PostMapping
    ResponseEntity<Visit> plan(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanRequest request) {
        var organisationId = text(request.organisationId());
        var day = day("plannedOn", request.plannedOn());
        var visitId = requests.once(
                current.get().login(),
                "visit",
                key,
                organisationId + " " + day,
                () -> visits.plan(organisationId, day).visitId());
        var visit = visits.find(visitId);
        return ResponseEntity.created(URI.create("/api/v1/visits/" + visitId))
                .eTag(RecordVersion.tag(visit.version()))
                .body(visit);
    }

    /** One visit. */
    @GetMapping("/{visitId}")
    ResponseEntity<Visit> visit(@PathVariable String visitId) {
        return tagged(visits.find(visitId));
    }

    /** Writes down what was said. */
    @PutMapping("/{visitId}/log")
    ResponseEntity<Visit> log(
            @PathVariable String visitId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LogRequest request) {
        var version = RecordVersion.read(ifMatch);
        return tagged(visits.log(visitId, request.log(), version));
    }

    /** Adds something that is to be done. */
    @PostMapping("/{visitId}/follow-ups")
    ResponseEntity<Visit> followUp(
            @PathVariable String visitId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FollowUpRequest request) {
        var version = RecordVersion.read(ifMatch);
        var due = day("dueOn", request.dueOn());
        return tagged(visits.followUp(visitId, text(request.what()), due, request.owner(), version));
    }

    /** Notes that something is done. */
    @PostMapping("/{visitId}/follow-ups/{place}/done")
    ResponseEntity<Visit> done(
            @PathVariable String visitId,
            @PathVariable int place,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(visits.done(visitId, place, RecordVersion.read(ifMatch)));
    }

    /** Makes a draft of a problem of the notes, for the enterprise to complete and send. */
    @PostMapping("/{visitId}/problem")
    ResponseEntity<Visit> problem(
            @PathVariable String visitId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(visits.problem(visitId, RecordVersion.read(ifMatch)));
    }

    private static ResponseEntity<Visit> tagged(Visit visit) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(visit.version())).body(visit);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    private static LocalDate day(String field, @Nullable LocalDate sent) {
        if (sent == null) {
            throw Refusals.field(
                    "required", field, "请填写日期（%s）。".formatted(field), "Give the day (%s).".formatted(field));
        }
        return sent;
    }

    /** Which enterprise, and when. */
    record PlanRequest(
            @Nullable String organisationId, @Nullable LocalDate plannedOn) {}

    /** What was said: when, who went, whom they met, notes, open questions. */
    record LogRequest(
            @Nullable LocalDate visitedOn,
            @Nullable String visitors,
            @Nullable String met,
            @Nullable String notes,
            @Nullable String openQuestions) {

        VisitLog log() {
            return new VisitLog(
                    day("visitedOn", visitedOn), text(visitors), text(met), text(notes), text(openQuestions));
        }

        /** Keeps notes out of logs. */
        @Override
        public String toString() {
            return "LogRequest[visitedOn=%s, …]".formatted(visitedOn);
        }
    }

    /** What is to be done, until when, and whose it is (login; missing for whoever asks). */
    record FollowUpRequest(
            @Nullable String what,
            @Nullable LocalDate dueOn,
            @Nullable String owner) {}
}

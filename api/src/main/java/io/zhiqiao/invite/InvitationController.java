package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.time.LocalDateTime;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to tours, for programmes. */
@RestController
@RequestMapping("/api/v1")
class InvitationController {

    private final InvitationSteps steps;
    private final InvitationViews views;
    private final LiveViews tourViews;
    private final Waves waves;
    private final Calls calls;
    private final LettersByHand letters;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    InvitationController(
            InvitationSteps steps,
            InvitationViews views,
            LiveViews tourViews,
            Waves waves,
            Calls calls,
            LettersByHand letters,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.steps = steps;
        this.views = views;
        this.tourViews = tourViews;
        this.waves = waves;
        this.calls = calls;
        this.letters = letters;
        this.requests = requests;
        this.current = current;
    }

    /** How the invitations of a tour stand. */
    @GetMapping("/tours/{tourId}/invitations")
    LiveView live(@PathVariable String tourId) {
        return tourViews.live(tourId);
    }

    /** Proposes the next alternate of a problem with an empty seat, in a draft. */
    @PostMapping("/tours/{tourId}/problems/{problemId}/stand-in")
    LiveView standIn(@PathVariable String tourId, @PathVariable String problemId) {
        waves.drawOne(tourId, problemId);
        return tourViews.live(tourId);
    }

    /** Experts who should be called; numbers are masked. */
    @GetMapping("/tours/{tourId}/calls")
    List<CallView> calls(@PathVariable String tourId) {
        return tourViews.calls(tourId);
    }

    /** One invitation. */
    @GetMapping("/tour-invitations/{invitationId}")
    ResponseEntity<InvitationView> invitation(@PathVariable String invitationId) {
        return tagged(views.view(invitationId));
    }

    /** Brings an invitation into another state. */
    @PostMapping("/tour-invitations/{invitationId}/transitions/{transition}")
    ResponseEntity<InvitationView> make(
            @PathVariable String invitationId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable InvitationStepRequest request) {
        var asked = request == null ? InvitationStepRequest.NOTHING : request;
        steps.make(invitationId, asked.step(transition), RecordVersion.read(ifMatch));
        return tagged(views.view(invitationId));
    }

    /** Chooses the language of an expert's letter before it is sent. */
    @PutMapping("/tour-invitations/{invitationId}/language")
    ResponseEntity<InvitationView> language(
            @PathVariable String invitationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LanguageRequest request) {
        waves.inLanguage(
                invitationId, request.language() == null ? "" : request.language(), RecordVersion.read(ifMatch));
        return tagged(views.view(invitationId));
    }

    /** The last letter with its link, to be handed over; each look is in the audit. */
    @PostMapping("/tour-invitations/{invitationId}/letter")
    LetterResponse letter(@PathVariable String invitationId) {
        var mail = letters.letter(invitationId);
        return new LetterResponse(mail.subject(), mail.text());
    }

    /** The letter was handed over. */
    @PostMapping("/tour-invitations/{invitationId}/letter/given")
    ResponseEntity<InvitationView> given(@PathVariable String invitationId) {
        letters.given(invitationId);
        return tagged(views.view(invitationId));
    }

    /** A letter that did not arrive is sent once more. */
    @PostMapping("/tour-invitations/{invitationId}/letter/again")
    ResponseEntity<InvitationView> again(@PathVariable String invitationId) {
        letters.retry(invitationId);
        return tagged(views.view(invitationId));
    }

    /** The expert's number, for a call; each look is in the audit. */
    @PostMapping("/tour-invitations/{invitationId}/phone")
    Calls.Phone phone(@PathVariable String invitationId) {
        return calls.show(invitationId);
    }

    /** Notes a call; what the expert said is an answer. */
    @PostMapping("/tour-invitations/{invitationId}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView call(
            @PathVariable String invitationId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CallRequest request) {
        requests.once(
                current.get().login(),
                "call " + invitationId,
                key,
                request.toString(),
                () -> String.valueOf(calls.note(
                                invitationId,
                                request.result(),
                                request.reasonCode(),
                                request.note() == null ? "" : request.note(),
                                RecordVersion.read(ifMatch))
                        .callId()));
        return views.view(invitationId);
    }

    /** The invitations of the expert who asks. */
    @GetMapping("/my/invitations")
    List<InvitationView> mine() {
        return views.mine();
    }

    private static ResponseEntity<InvitationView> tagged(InvitationView view) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(view);
    }

    /** What a step says; all of it may be missing. */
    record InvitationStepRequest(
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable List<LocalDateTime> freeFrom,
            @Nullable String wishes) {

        static final InvitationStepRequest NOTHING = new InvitationStepRequest(null, null, null, null);

        InvitationStep step(String transition) {
            return new InvitationStep(transition, reasonCode, reason, freeFrom, wishes);
        }
    }

    /** {@code zh} or {@code en}. */
    record LanguageRequest(@Nullable String language) {}

    /** A letter as its reader sees it. */
    record LetterResponse(String subject, String text) {}

    /** A call that is to be noted. */
    record CallRequest(
            @Nullable CallResult result,
            @Nullable String reasonCode,
            @Nullable String note) {}
}

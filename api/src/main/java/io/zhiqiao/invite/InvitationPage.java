package io.zhiqiao.invite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.tour.Tours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One invitation as the office handles it: its letter, its way so far, calls, and what may be done next. */
@Controller
class InvitationPage {

    private final InvitationSteps steps;
    private final InvitationViews views;
    private final Waves waves;
    private final LettersByHand letters;
    private final LetterDesk desk;
    private final Calls calls;
    private final LifeCycleSteps history;
    private final Tours tours;

    InvitationPage(
            InvitationSteps steps,
            InvitationViews views,
            Waves waves,
            LettersByHand letters,
            LetterDesk desk,
            Calls calls,
            LifeCycleSteps history,
            Tours tours) {
        this.steps = steps;
        this.views = views;
        this.waves = waves;
        this.letters = letters;
        this.desk = desk;
        this.calls = calls;
        this.history = history;
        this.tours = tours;
    }

    @GetMapping("/tour-invitations/{invitationId}")
    String invitation(@PathVariable String invitationId, Model model) {
        return shown(invitationId, "", model);
    }

    private String shown(String invitationId, String phone, Model model) {
        var view = views.view(invitationId);
        model.addAttribute("invitation", view);
        model.addAttribute("reached", tours.reach(view.tourId()));
        model.addAttribute("history", history.of(InvitationSteps.KIND, invitationId));
        model.addAttribute("transitions", InvitationLifeCycle.TABLE.transitions());
        model.addAttribute("states", InvitationState.values());
        model.addAttribute("calls", calls.of(invitationId));
        model.addAttribute("maskedPhone", calls.masked(view.expertId()));
        model.addAttribute("phone", phone);
        model.addAttribute("reasons", MatchReason.of("decline"));
        model.addAttribute("results", CallResult.values());
        model.addAttribute("mailSetUp", desk.isMailSetUp());
        return "invite/invitation";
    }

    @PostMapping("/tour-invitations/{invitationId}/steps/{step}")
    String make(
            @PathVariable String invitationId,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason) {
        steps.make(invitationId, new InvitationStep(step, reasonCode, reason, null, null), version);
        return "redirect:/tour-invitations/{invitationId}";
    }

    /** The language of a letter that was not sent yet. */
    @PostMapping("/tour-invitations/{invitationId}/language")
    String language(@PathVariable String invitationId, @RequestParam long version, @RequestParam String language) {
        waves.inLanguage(invitationId, language, version);
        return "redirect:/tour-waves/" + views.view(invitationId).waveId();
    }

    /** The letter as a file for mail programmes. */
    @PostMapping("/tour-invitations/{invitationId}/letter/file")
    ResponseEntity<byte[]> file(@PathVariable String invitationId) {
        var name = views.view(invitationId).name().replaceAll("[^\\p{L}\\p{N}]", "");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invitation-" + name + ".eml", UTF_8)
                                .build()
                                .toString())
                .body(letters.file(invitationId));
    }

    /** The letter as text, to be copied. */
    @PostMapping("/tour-invitations/{invitationId}/letter")
    String letter(@PathVariable String invitationId, Model model) {
        model.addAttribute("letter", letters.letter(invitationId));
        return shown(invitationId, "", model);
    }

    @PostMapping("/tour-invitations/{invitationId}/letter/given")
    String given(@PathVariable String invitationId) {
        letters.given(invitationId);
        return "redirect:/tour-invitations/{invitationId}";
    }

    @PostMapping("/tour-invitations/{invitationId}/letter/again")
    String again(@PathVariable String invitationId) {
        letters.retry(invitationId);
        return "redirect:/tour-invitations/{invitationId}";
    }

    /** The number to call; answers htmx with the number alone. */
    @PostMapping("/tour-invitations/{invitationId}/phone")
    String phone(
            @PathVariable String invitationId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var phone = calls.show(invitationId).phone();
        if (htmx == null) {
            return shown(invitationId, phone, model);
        }
        model.addAttribute("phone", phone);
        return "invite/parts :: number";
    }

    @PostMapping("/tour-invitations/{invitationId}/calls")
    String call(
            @PathVariable String invitationId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable CallResult result,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(defaultValue = "") String note) {
        calls.note(invitationId, result, reasonCode, note, version);
        return "redirect:/tour-invitations/{invitationId}";
    }
}

package io.zhiqiao.invite;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.letter.LetterField;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.tour.Tours;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A wave: its words, each expert's letter as it will be read, and the button that sends it. */
@Controller
class WavePages {

    private final Waves waves;
    private final WaveRelease release;
    private final WaveLetters letters;
    private final InvitationViews views;
    private final LetterDesk desk;
    private final Tours tours;

    WavePages(
            Waves waves,
            WaveRelease release,
            WaveLetters letters,
            InvitationViews views,
            LetterDesk desk,
            Tours tours) {
        this.waves = waves;
        this.release = release;
        this.letters = letters;
        this.views = views;
        this.desk = desk;
        this.tours = tours;
    }

    @GetMapping("/tour-waves/{waveId}")
    String wave(@PathVariable String waveId, Model model) {
        return shown(waveId, views.wave(waveId), model);
    }

    @PostMapping("/tour-waves/{waveId}")
    String change(
            @PathVariable String waveId,
            @RequestParam long version,
            @RequestParam String contact,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate answerBy,
            @RequestParam String subjectZh,
            @RequestParam String bodyZh,
            @RequestParam String subjectEn,
            @RequestParam String bodyEn,
            Model model,
            HttpServletResponse response) {
        var request = new WaveRequest(
                contact.strip(), answerBy, new LetterText(subjectZh, bodyZh), new LetterText(subjectEn, bodyEn));
        try {
            waves.change(waveId, request, version);
            return "redirect:/tour-waves/{waveId}?saved";
        } catch (RejectedException e) {
            if (e.rejection().status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                throw e;
            }
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return shown(waveId, said(views.wave(waveId), request), model);
        }
    }

    private static WaveView said(WaveView wave, WaveRequest request) {
        return new WaveView(
                wave.waveId(),
                wave.tourId(),
                wave.number(),
                wave.state(),
                wave.stateName(),
                wave.drawn(),
                request.contact(),
                request.answerBy(),
                request.zh(),
                request.en(),
                wave.releasedAt(),
                wave.invitations(),
                wave.mayChange(),
                wave.version());
    }

    private String shown(String waveId, WaveView wave, Model model) {
        model.addAttribute("reached", tours.reach(wave.tourId()));
        model.addAttribute("wave", wave);
        model.addAttribute("letters", letters.all(waveId));
        model.addAttribute("fields", LetterField.values());
        model.addAttribute("mailSetUp", desk.isMailSetUp());
        return "invite/wave";
    }

    @PostMapping("/tour-waves/{waveId}/release")
    String release(
            @PathVariable String waveId, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        var wave = release.release(waveId, reason, version);
        return "redirect:/tours/" + wave.tourId() + "/invitations";
    }

    @PostMapping("/tour-waves/{waveId}/drop")
    String drop(@PathVariable String waveId, @RequestParam long version) {
        var wave = waves.drop(waveId, version);
        return "redirect:/tours/" + wave.tourId() + "/invitations";
    }
}

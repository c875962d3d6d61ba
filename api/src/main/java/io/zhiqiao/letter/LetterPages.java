package io.zhiqiao.letter;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.expert.ExpertProfiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters of service: issued by the expert, printed, saved as a Word document, checked by whoever holds the code. */
@Controller
class LetterPages {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ServiceLetters letters;
    private final ExpertProfiles profiles;
    private final CurrentPerson people;
    private final Clock clock;

    LetterPages(ServiceLetters letters, ExpertProfiles profiles, CurrentPerson people, Clock clock) {
        this.letters = letters;
        this.profiles = profiles;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/my/letters")
    String mine(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("letters", letters.mine());
        model.addAttribute("today", today);
        model.addAttribute("from", today.withDayOfYear(1));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return "letter/letters";
    }

    @PostMapping("/my/letters")
    String issue(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String requestKey) {
        return "redirect:/letters/" + letters.issue(from, to, requestKey).letterId();
    }

    /** The letters of an expert, and a form to issue one; for the office. */
    @GetMapping("/experts/{expertId}/letters")
    String of(@PathVariable String expertId, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("expert", profiles.get(expertId).expert());
        model.addAttribute("letters", letters.of(expertId));
        model.addAttribute("today", today);
        model.addAttribute("from", today.withDayOfYear(1));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return "letter/issued";
    }

    @PostMapping("/experts/{expertId}/letters")
    String issueFor(
            @PathVariable String expertId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String requestKey) {
        return "redirect:/letters/"
                + letters.issueFor(expertId, from, to, requestKey).letterId();
    }

    @GetMapping("/letters/{letterId}")
    String one(@PathVariable long letterId, Model model) {
        model.addAttribute("letter", letters.one(letterId));
        model.addAttribute("mayRevoke", people.get().isStaff());
        return "letter/letter";
    }

    /** Revokes a letter. */
    @PostMapping("/letters/{letterId}/revocation")
    String revoke(
            @PathVariable long letterId, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        letters.revoke(letterId, version, reason);
        return "redirect:/letters/" + letterId;
    }

    /** The letter as a Word document. */
    @GetMapping("/letters/{letterId}/word")
    void word(@PathVariable long letterId, HttpServletResponse response) throws IOException {
        var letter = letters.one(letterId);
        saved(response, WORD, letter.number() + ".docx");
        LetterWord.write(letter, response.getOutputStream());
    }

    /** Whether there is a letter with this code; open to whoever holds one. */
    @GetMapping("/letters/check")
    String check(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("letter", letters.check(code).orElse(null));
        return "letter/check";
    }

    /** What was served, as a workbook. */
    @GetMapping("/my/services.xlsx")
    void services(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var lines = letters.lines(from, to);
        saved(response, SHEET, "services.xlsx");
        ServiceTable.write(lines, response.getOutputStream());
    }

    private static void saved(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}

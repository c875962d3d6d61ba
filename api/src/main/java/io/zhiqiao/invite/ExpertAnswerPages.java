package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.AnswersByLink.Trouble;
import io.zhiqiao.proposal.MatchReason;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an expert answers, on a phone and in two taps: by the link of the letter, or signed in. */
@Controller
class ExpertAnswerPages {

    private final AnswersByLink links;
    private final InvitationSteps steps;
    private final InvitationViews views;
    private final TourPeople people;
    private final CurrentPerson current;

    ExpertAnswerPages(
            AnswersByLink links,
            InvitationSteps steps,
            InvitationViews views,
            TourPeople people,
            CurrentPerson current) {
        this.links = links;
        this.steps = steps;
        this.views = views;
        this.people = people;
        this.current = current;
    }

    /** What the link opens; changes nothing, however often and by whatever it is opened. */
    @GetMapping("/invitation/{token}")
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        return shown(token, model, response);
    }

    @PostMapping("/invitation/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam boolean yes,
            @RequestParam(required = false) @Nullable List<LocalDateTime> free,
            @RequestParam(required = false) @Nullable String wishes,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            links.answer(token, yes, new InvitationStep("", reasonCode, reason, free, wishes));
            return "redirect:/invitation/{token}";
        } catch (RejectedException e) {
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return shown(token, model, response);
        }
    }

    private String shown(String token, Model model, HttpServletResponse response) {
        var opened = links.open(token);
        model.addAttribute("opened", opened);
        response.setHeader("X-Robots-Tag", "noindex");
        var reached = opened.reached();
        if (reached == null) {
            var unknown = opened.trouble() == Trouble.UNKNOWN;
            response.setStatus((unknown ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
            return "invite/no-answer";
        }
        model.addAttribute(
                "card", new AnswerCard(views.view(steps.asExpert(reached)), reached.tour(), opened.problems()));
        model.addAttribute("action", "/invitation/" + token);
        model.addAttribute("reasons", MatchReason.of("decline"));
        return "invite/answer";
    }

    /** All invitations of the expert who asks. */
    @GetMapping("/my/invitations")
    String mine(Model model) {
        model.addAttribute(
                "cards",
                steps.mine().stream()
                        .map(reached -> new AnswerCard(
                                views.view(reached),
                                reached.tour(),
                                reached.invitation().problems().stream()
                                        .map(one -> people.problem(one.problemId()))
                                        .toList()))
                        .toList());
        model.addAttribute("reasons", MatchReason.of("decline"));
        model.addAttribute("known", current.get().expertId() != null);
        return "invite/mine";
    }

    @PostMapping("/my/invitations/{invitationId}")
    String answerMine(
            @PathVariable String invitationId,
            @RequestParam boolean yes,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable List<LocalDateTime> free,
            @RequestParam(required = false) @Nullable String wishes,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason) {
        var state = steps.reach(invitationId).invitation().state();
        var step = new InvitationStep(AnswersByLink.transition(yes, state), reasonCode, reason, free, wishes);
        steps.make(invitationId, step, version);
        return "redirect:/my/invitations";
    }
}

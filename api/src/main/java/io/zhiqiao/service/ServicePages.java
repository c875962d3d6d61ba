package io.zhiqiao.service;

import io.zhiqiao.account.Role;
import io.zhiqiao.document.Document;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.engine.Names;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.MatchViews;
import io.zhiqiao.service.SolvedLevels.LevelRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a match: what comes next, contact, messages, services, level, ratings. */
@Controller
class ServicePages {

    private static final String BACK = "redirect:/matches/{matchId}";

    private final MatchSteps steps;
    private final PostedProblems posted;
    private final MatchViews views;
    private final Contacts contacts;
    private final Services services;
    private final MatchMessages messages;
    private final SolvedLevels levels;
    private final Ratings ratings;
    private final Documents documents;
    private final Letters letters;
    private final Names names;
    private final Clock clock;

    ServicePages(
            MatchSteps steps,
            PostedProblems posted,
            MatchViews views,
            Contacts contacts,
            Services services,
            MatchMessages messages,
            SolvedLevels levels,
            Ratings ratings,
            Documents documents,
            Letters letters,
            Names names,
            Clock clock) {
        this.steps = steps;
        this.posted = posted;
        this.views = views;
        this.contacts = contacts;
        this.services = services;
        this.messages = messages;
        this.levels = levels;
        this.ratings = ratings;
        this.documents = documents;
        this.letters = letters;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/matches/{matchId}")
    String match(@PathVariable String matchId, Model model) {
        var reached = steps.reach(matchId);
        var side = Side.of(reached.roles());
        var given = ratings.ratings(matchId);
        model.addAttribute("match", views.view(matchId));
        model.addAttribute("problem", posted.shown().of(reached.problem()));
        model.addAttribute("side", side);
        model.addAttribute("together", reached.match().state().bothAccepted());
        model.addAttribute("messages", messages.messages(matchId));
        model.addAttribute("services", services.of(matchId));
        model.addAttribute("modes", names.values("serviceMode"));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("levels", Ladder.levels());
        var level = levels.level(reached.match().problemId()).orElse(null);
        model.addAttribute("level", level);
        proofs(matchId, level == null ? List.of() : level.documentIds(), model);
        model.addAttribute("mayConfirm", reached.as(Role.ENTERPRISE));
        model.addAttribute("ratings", given);
        model.addAttribute("mayRate", side != Side.OFFICE && given.stream().noneMatch(rating -> rating.side() == side));
        return "service/match";
    }

    /** What a level may rest on, read again when the documents have changed; what was ticked stays so. */
    @GetMapping("/matches/{matchId}/proofs")
    String proofs(@PathVariable String matchId, @RequestParam(defaultValue = "") List<String> documents, Model model) {
        steps.reach(matchId);
        model.addAttribute("matchId", matchId);
        model.addAttribute("ticked", documents);
        model.addAttribute(
                "proofs",
                this.documents.of(DocumentOwner.match(matchId)).stream()
                        .filter(Document::stands)
                        .toList());
        return "service/parts :: proofs";
    }

    /** Shows the contact of the other side, once, on the page that answers; it stands in no address. */
    @PostMapping("/matches/{matchId}/contact")
    String contact(@PathVariable String matchId, Model model) {
        model.addAttribute("contact", contacts.show(matchId));
        return match(matchId, model);
    }

    @PostMapping("/matches/{matchId}/messages")
    String write(
            @PathVariable String matchId,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String requestKey) {
        messages.write(matchId, text, requestKey);
        return BACK;
    }

    @PostMapping("/matches/{matchId}/services")
    String record(
            @PathVariable String matchId,
            @RequestParam(required = false) @Nullable String requestKey,
            @ModelAttribute ServiceRequest request) {
        services.record(matchId, request, requestKey);
        return BACK;
    }

    @PostMapping("/matches/{matchId}/solved-level")
    String state(@PathVariable String matchId, @ModelAttribute LevelRequest request) {
        levels.state(matchId, request);
        return BACK;
    }

    @PostMapping("/matches/{matchId}/solved-level/{level}/confirmation")
    String confirm(@PathVariable String matchId, @PathVariable int level) {
        levels.confirm(matchId, level);
        return BACK;
    }

    @PostMapping("/matches/{matchId}/ratings")
    String rate(
            @PathVariable String matchId,
            @RequestParam Integer stars,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String requestKey) {
        ratings.rateOnce(matchId, stars, text, requestKey);
        return BACK;
    }

    /** A letter of service, to be printed. */
    @GetMapping("/my/letter")
    String letter(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var letter = letters.mine(year);
        model.addAttribute("letter", letter);
        model.addAttribute("years", List.of(letter.on().getYear(), letter.on().getYear() - 1));
        return "service/letter";
    }
}

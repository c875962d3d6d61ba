package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.lifecycle.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of cases: looked through by everybody, written by enterprises and the office. */
@Controller
class CasePages {

    private final CaseBook book;
    private final CaseMaking making;
    private final CaseNaming naming;
    private final CaseViews views;
    private final LifeCycleSteps steps;
    private final Names names;
    private final CurrentPerson people;
    private final Clock clock;

    CasePages(
            CaseBook book,
            CaseMaking making,
            CaseNaming naming,
            CaseViews views,
            LifeCycleSteps steps,
            Names names,
            CurrentPerson people,
            Clock clock) {
        this.book = book;
        this.making = making;
        this.naming = naming;
        this.views = views;
        this.steps = steps;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    /** What is looked for, what waits for whoever asks, of what a case can be told. */
    @GetMapping("/cases")
    String cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String district,
            Model model) {
        var cut = q.substring(0, Math.min(q.length(), CaseQuestion.MAX_CHARS));
        var question = new CaseQuestion(cut, kind, industry, district);
        model.addAttribute("question", question);
        model.addAttribute("kinds", CaseKind.values());
        model.addAttribute("districts", names.districts());
        model.addAttribute("found", views.published(question));
        model.addAttribute("unpublished", views.unpublished());
        model.addAttribute("untold", mayTell() ? views.untold() : List.of());
        model.addAttribute("mayEnter", mayTell() || people.get().is(Role.ENTERPRISE));
        return "casebook/cases";
    }

    private boolean mayTell() {
        var person = people.get();
        return person.is(Role.COORDINATOR) || person.is(Role.SECRETARY);
    }

    /** The form for what was done on the shop floor. */
    @GetMapping("/cases/new")
    String form(Model model) {
        forForms(model);
        model.addAttribute("office", mayTell());
        return "casebook/new";
    }

    private void forForms(Model model) {
        model.addAttribute("districts", names.districts());
        model.addAttribute("today", LocalDate.now(clock));
    }

    @PostMapping("/cases")
    String enter(
            @RequestParam String title,
            @RequestParam(defaultValue = "") String situation,
            @RequestParam(defaultValue = "") String approach,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String industryCode,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(required = false) @Nullable LocalDate finishedOn,
            @RequestParam(defaultValue = "") String makers,
            @RequestParam(required = false) @Nullable String organisationId) {
        var text = new CaseText(title, situation, approach, result, industryCode, district, finishedOn);
        return redirect(
                making.ofShopFloor(text, makers, organisationId).told().id().value());
    }

    /** Begins the case of a solved problem. */
    @PostMapping("/problems/{problemId}/case")
    String make(@PathVariable String problemId) {
        return redirect(making.ofProblem(problemId).told().id().value());
    }

    /** What the library has to say to a problem: a page of its own, and a part of other pages. */
    @GetMapping("/problems/{problemId}/cases")
    String ofProblem(
            @PathVariable String problemId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        model.addAttribute("cases", views.ofProblem(problemId));
        return part ? "casebook/parts :: cases" : "casebook/problem";
    }

    @GetMapping("/cases/{caseId}")
    String one(@PathVariable String caseId, Model model) {
        var reached = book.reach(caseId);
        model.addAttribute("view", views.view(reached));
        model.addAttribute(
                "history",
                reached.roles().isEmpty()
                        ? List.of()
                        : steps.of(CaseBook.KIND, caseId).reversed());
        model.addAttribute(
                "titles",
                CaseLifeCycle.TABLE.transitions().stream()
                        .collect(Collectors.toMap(Transition::name, Transition::title)));
        forForms(model);
        return "casebook/case";
    }

    /** Changes the text of a draft. */
    @PostMapping("/cases/{caseId}")
    String change(
            @PathVariable String caseId,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String situation,
            @RequestParam(defaultValue = "") String approach,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String industryCode,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(required = false) @Nullable LocalDate finishedOn,
            @RequestParam long version) {
        book.change(
                caseId, new CaseText(title, situation, approach, result, industryCode, district, finishedOn), version);
        return redirect(caseId);
    }

    @PostMapping("/cases/{caseId}/transitions/{transition}")
    String step(
            @PathVariable String caseId,
            @PathVariable String transition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        book.step(caseId, transition, reason, version);
        return redirect(caseId);
    }

    /** Notes whether the enterprise, or one of those who did it, agrees to be named. */
    @PostMapping("/cases/{caseId}/naming")
    String name(
            @PathVariable String caseId,
            @RequestParam String who,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        naming.note(caseId, who, agrees, reason, version);
        return redirect(caseId);
    }

    private static String redirect(String caseId) {
        return "redirect:/cases/" + caseId;
    }
}

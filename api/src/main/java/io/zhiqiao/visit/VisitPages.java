package io.zhiqiao.visit;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.engine.Names;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Visits as they are planned at a desk and written down on a phone. */
@Controller
@RequestMapping("/visits")
class VisitPages {

    private final Visits visits;
    private final VisitLeads leads;
    private final Names names;
    private final CurrentPerson people;
    private final Clock clock;

    VisitPages(Visits visits, VisitLeads leads, Names names, CurrentPerson people, Clock clock) {
        this.visits = visits;
        this.leads = leads;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    /** What waits for me, what is planned, whom to visit next. */
    @GetMapping
    String visits(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String industry,
            Model model) {
        var all = visits.all();
        model.addAttribute("waiting", visits.waiting());
        model.addAttribute(
                "planned",
                all.stream().filter(visit -> visit.visitedOn() == null).toList());
        model.addAttribute(
                "made", all.stream().filter(visit -> visit.visitedOn() != null).toList());
        model.addAttribute("leads", leads.of(district, industry.strip()));
        model.addAttribute("districts", names.districts());
        model.addAttribute("district", district);
        model.addAttribute("industry", industry);
        model.addAttribute("today", LocalDate.now(clock));
        return "visit/visits";
    }

    /** Plans a visit. */
    @PostMapping
    String plan(@RequestParam String organisationId, @RequestParam LocalDate plannedOn) {
        return "redirect:/visits/" + visits.plan(organisationId, plannedOn).visitId();
    }

    @GetMapping("/{visitId}")
    String visit(@PathVariable String visitId, Model model) {
        var visit = visits.find(visitId);
        model.addAttribute("visit", visit);
        model.addAttribute("mayWrite", VisitReach.mayWrite(people.get(), visit.district()));
        model.addAttribute("me", people.get().displayName());
        model.addAttribute("today", LocalDate.now(clock));
        return "visit/visit";
    }

    @PostMapping("/{visitId}/log")
    String log(
            @PathVariable String visitId,
            @RequestParam LocalDate visitedOn,
            @RequestParam(defaultValue = "") String visitors,
            @RequestParam(defaultValue = "") String met,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam(defaultValue = "") String openQuestions,
            @RequestParam long version) {
        visits.log(visitId, new VisitLog(visitedOn, visitors.strip(), met.strip(), notes, openQuestions), version);
        return "redirect:/visits/{visitId}";
    }

    @PostMapping("/{visitId}/follow-ups")
    String followUp(
            @PathVariable String visitId,
            @RequestParam(defaultValue = "") String what,
            @RequestParam LocalDate dueOn,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam long version) {
        visits.followUp(visitId, what, dueOn, owner, version);
        return "redirect:/visits/{visitId}";
    }

    @PostMapping("/{visitId}/follow-ups/{place}/done")
    String done(@PathVariable String visitId, @PathVariable int place, @RequestParam long version) {
        visits.done(visitId, place, version);
        return "redirect:/visits/{visitId}";
    }

    /** Makes a draft of a problem of the notes. */
    @PostMapping("/{visitId}/problem")
    String problem(@PathVariable String visitId, @RequestParam long version) {
        visits.problem(visitId, version);
        return "redirect:/visits/{visitId}";
    }
}

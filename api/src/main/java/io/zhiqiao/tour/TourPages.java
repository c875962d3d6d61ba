package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.tour.PlanCheck.Wrong;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a tour: writing it down, where it stands, what comes next. */
@Controller
class TourPages {

    private final Tours tours;
    private final TourPlanning planning;
    private final PlanCheck check;
    private final TourProblems problems;
    private final YearPlans years;
    private final LifeCycleSteps steps;
    private final Names names;
    private final CurrentPerson people;
    private final Clock clock;

    TourPages(
            Tours tours,
            TourPlanning planning,
            PlanCheck check,
            TourProblems problems,
            YearPlans years,
            LifeCycleSteps steps,
            Names names,
            CurrentPerson people,
            Clock clock) {
        this.tours = tours;
        this.planning = planning;
        this.check = check;
        this.problems = problems;
        this.years = years;
        this.steps = steps;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    /** Where a tour stands, and what comes next. */
    @GetMapping("/tours/{tourId}")
    String tour(@PathVariable String tourId, Model model) {
        var reached = tours.reach(tourId);
        var entries = problems.entriesOf(tourId);
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("waits", tours.waitsFor(reached));
        model.addAttribute(
                "joined", entries.stream().filter(TourProblem::isJoined).count());
        model.addAttribute(
                "wishes", entries.stream().filter(TourProblem::isWish).count());
        model.addAttribute("map", StopMap.of(reached.tour().stops()));
        model.addAttribute("history", steps.of(Tours.KIND, tourId).reversed());
        return "tour/tour";
    }

    @PostMapping("/tours/{tourId}/steps/{step}")
    String step(
            @PathVariable String tourId,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason) {
        tours.step(tourId, step, reason, version);
        return "redirect:/tours/{tourId}";
    }

    /** The form for a new tour, in the year and district that it was asked for. */
    @GetMapping("/tours/new")
    String fresh(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String district,
            Model model) {
        var which = year == null ? LocalDate.now(clock).getYear() : year;
        var own = people.get().district();
        var there = Stream.of(own == null ? "" : own, district)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var issue = years.tours(which).size() + 1;
        var plan =
                new TourPlan("", which, issue, "", "", there, List.of(), "", 10, 5, null, null, List.of(), List.of());
        return form(model, null, TourForm.of(plan, new LinkedMultiValueMap<>()).writable(), List.of());
    }

    @PostMapping("/tours/new")
    String create(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var form = TourForm.read(sent);
        if (!form.value("more").isEmpty()) {
            return form(model, null, form.more(form.value("more")), List.of());
        }
        var wrong = new ArrayList<Wrong>();
        var plan = checked(form, wrong);
        return wrong.isEmpty() ? "redirect:/tours/" + planning.create(plan).tourId() : form(model, null, form, wrong);
    }

    /** The form of a known tour. */
    @GetMapping("/tours/{tourId}/edit")
    String edit(@PathVariable String tourId, Model model) {
        var tour = tours.toChange(tourId, null);
        return form(
                model,
                tour,
                TourForm.of(tour.plan(), new LinkedMultiValueMap<>()).writable(),
                List.of());
    }

    @PostMapping("/tours/{tourId}/edit")
    String change(
            @PathVariable String tourId,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var form = TourForm.read(sent);
        var tour = tours.toChange(tourId, null);
        if (!form.value("more").isEmpty()) {
            return form(model, tour, form.more(form.value("more")), List.of());
        }
        var wrong = new ArrayList<Wrong>();
        var plan = checked(form, wrong);
        if (!wrong.isEmpty()) {
            return form(model, tour, form, wrong);
        }
        try {
            planning.change(tourId, plan, reason, version);
            return "redirect:/tours/{tourId}";
        } catch (RejectedException e) {
            // Somebody was quicker, or a reason is missing: what was typed is shown again, with what stands in the way.
            if (e.rejection().status() != HttpStatus.PRECONDITION_FAILED
                    && e.rejection().status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                throw e;
            }
            var rejection = e.rejection();
            model.addAttribute("newer", rejection.status() == HttpStatus.PRECONDITION_FAILED ? tour : null);
            return form(
                    model,
                    tour,
                    form,
                    List.of(new Wrong(
                            rejection.rule(),
                            rejection.field() == null ? "version" : rejection.field(),
                            rejection.sentence())));
        }
    }

    private TourPlan checked(TourForm form, List<Wrong> wrong) {
        var plan = form.plan(wrong);
        if (wrong.isEmpty()) {
            wrong.addAll(check.of(plan));
        }
        return plan;
    }

    private String form(Model model, @Nullable Tour tour, TourForm form, List<Wrong> wrong) {
        model.addAttribute("tour", tour);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("districts", names.districts());
        model.addAttribute("teams", names.teams());
        model.addAttribute("mayPlan", people.get().is(Role.COORDINATOR));
        return "tour/edit";
    }
}

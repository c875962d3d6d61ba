package io.zhiqiao.followup;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.followup.ResultReach.Reached;
import io.zhiqiao.service.Ladder;
import io.zhiqiao.survey.Survey;
import io.zhiqiao.survey.Surveys;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of tours: for the office by tour, for a firm or an expert what they are asked about. */
@Controller
class ResultPages {

    private static final String BACK = "redirect:/tour-results/{tourId}/{problemId}";

    private final Results results;
    private final ResultOwners owners;
    private final ResultReach reach;
    private final ResultViews views;
    private final Reminders reminders;
    private final Surveys surveys;
    private final Tours tours;
    private final Names names;
    private final CurrentPerson people;

    ResultPages(
            Results results,
            ResultOwners owners,
            ResultReach reach,
            ResultViews views,
            Reminders reminders,
            Surveys surveys,
            Tours tours,
            Names names,
            CurrentPerson people) {
        this.results = results;
        this.owners = owners;
        this.reach = reach;
        this.views = views;
        this.reminders = reminders;
        this.surveys = surveys;
        this.tours = tours;
        this.names = names;
        this.people = people;
    }

    /** What came of each problem of a tour. */
    @GetMapping("/tours/{tourId}/results")
    String ofTour(@PathVariable String tourId, Model model) {
        var reached = tours.reach(tourId);
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("lines", views.ofTour(tourId));
        model.addAttribute("levels", Ladder.levels());
        model.addAttribute("moments", Moment.values());
        model.addAttribute("reminders", reminders.of(tourId));
        return "followup/tour";
    }

    /** One problem: its moments, each with a form for those who write. */
    @GetMapping("/tour-results/{tourId}/{problemId}")
    String one(@PathVariable String tourId, @PathVariable String problemId, Model model) {
        return shown(reach.reach(tourId, problemId), null, model);
    }

    @PostMapping("/tour-results/{tourId}/{problemId}/{moment}")
    String state(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @PathVariable Moment moment,
            @RequestParam long version,
            @RequestParam(defaultValue = "true") boolean something,
            @ModelAttribute ResultRequest request,
            Model model,
            HttpServletResponse response) {
        var wanted = something ? request : ResultRequest.none(ResultRequest.text(request.reason()));
        try {
            results.state(tourId, problemId, moment, wanted, version);
            return BACK;
        } catch (RejectedException e) {
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return shown(reach.reach(tourId, problemId), new Typed(moment, request, something), model);
        }
    }

    /** What a level may rest on, read again when the documents have changed; what was ticked stays so. */
    @GetMapping("/tour-results/{tourId}/{problemId}/{moment}/proofs")
    String proofs(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @PathVariable Moment moment,
            @RequestParam(defaultValue = "") List<String> documents,
            Model model) {
        model.addAttribute("t", tourId);
        model.addAttribute("p", problemId);
        model.addAttribute("moment", moment);
        model.addAttribute("ticked", documents);
        model.addAttribute("proofs", views.proofs(tourId, problemId));
        return "followup/parts :: proofs";
    }

    @PostMapping("/tour-results/{tourId}/{problemId}/levels/{level}/confirmation")
    String confirm(@PathVariable String tourId, @PathVariable String problemId, @PathVariable int level) {
        results.confirm(tourId, problemId, level);
        return BACK;
    }

    @PostMapping("/tours/{tourId}/results/{problemId}/owner")
    String own(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestParam(required = false) @Nullable Owner owner,
            @RequestParam(required = false) @Nullable List<Owner> shared,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version,
            Model model,
            HttpServletResponse response) {
        try {
            owners.change(tourId, problemId, owner, Objects.requireNonNullElse(shared, List.of()), reason, version);
            return BACK;
        } catch (RejectedException e) {
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return shown(reach.reach(tourId, problemId), null, model);
        }
    }

    private String shown(Reached reached, @Nullable Typed typed, Model model) {
        var problemId = reached.problemId();
        model.addAttribute("line", views.one(reached.tour().tourId(), problemId));
        var open = reached.mayWrite() && !reached.tour().state().isOver();
        model.addAttribute("mayWrite", open);
        model.addAttribute("mayConfirm", open && reached.roles().contains(Role.ENTERPRISE));
        model.addAttribute(
                "office",
                reached.roles().contains(Role.COORDINATOR)
                        || reached.roles().contains(Role.SECRETARY)
                        || reached.roles().contains(Role.ADMINISTRATOR));
        model.addAttribute("mayOwn", open && reached.roles().contains(Role.COORDINATOR));
        model.addAttribute("proofs", views.proofs(reached.tour().tourId(), problemId));
        model.addAttribute("levels", Ladder.levels());
        model.addAttribute("kinds", names.values(ResultCheck.KINDS));
        model.addAttribute("owners", Owner.values());
        model.addAttribute("typed", typed);
        return "followup/result";
    }

    /** What a firm or an expert is asked for after tours. */
    @GetMapping("/my/follow-ups")
    String mine(Model model) {
        model.addAttribute("asked", reminders.unseen(people.get()));
        model.addAttribute("levels", Ladder.levels());
        model.addAttribute("lines", views.mine());
        model.addAttribute(
                "surveys",
                surveys.mine().stream()
                        .flatMap(survey ->
                                tours.known(survey.tourId()).stream().map(tour -> new SurveyLine(survey, tour)))
                        .toList());
        return "followup/mine";
    }

    /** They have read what they are asked for. */
    @PostMapping("/my/follow-ups/seen")
    String seen() {
        reminders.seen(people.get());
        return "redirect:/my/follow-ups";
    }

    /**
     * What was typed and refused.
     *
     * @param moment of which form
     * @param request what was typed
     * @param something whether a result was stated
     */
    record Typed(Moment moment, ResultRequest request, boolean something) {}

    /**
     * A survey with its tour.
     *
     * @param survey the survey
     * @param tour the tour
     */
    record SurveyLine(Survey survey, Tour tour) {}
}

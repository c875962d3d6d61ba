package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a year, the records behind its figures, and the radar that says where to go next. */
@Controller
class YearPages {

    private final YearPlans years;
    private final Radar radar;
    private final PostedProblems problems;
    private final AcceptedRecords records;
    private final CurrentPerson people;
    private final Clock clock;

    YearPages(
            YearPlans years,
            Radar radar,
            PostedProblems problems,
            AcceptedRecords records,
            CurrentPerson people,
            Clock clock) {
        this.years = years;
        this.radar = radar;
        this.problems = problems;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/tours")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var person = people.get();
        model.addAttribute("plan", years.of(thisOr(year)));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("mayPlan", person.is(Role.COORDINATOR));
        model.addAttribute("mayTarget", person.is(Role.COORDINATOR) && person.district() == null);
        return "tour/year";
    }

    @PostMapping("/tours/targets/{year}/{indicator}")
    String target(
            @PathVariable int year,
            @PathVariable TourIndicator indicator,
            @RequestParam int target,
            @RequestParam long version) {
        years.set(year, indicator, target, version);
        return "redirect:/tours?year={year}";
    }

    /** The dated records that a figure counts. */
    @GetMapping("/tours/figures/{indicator}")
    String figure(
            @PathVariable TourIndicator indicator,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var which = thisOr(year);
        var tours = years.tours(which);
        model.addAttribute("year", which);
        model.addAttribute("figure", years.of(which).figure(indicator));
        model.addAttribute(
                "lines",
                switch (indicator) {
                    case EVENTS ->
                        years.held(tours).stream()
                                .map(tour -> new Line(tour.name(), "/tours/" + tour.tourId(), tour))
                                .toList();
                    case EXPERTS ->
                        years.experts(tours).entrySet().stream()
                                .map(one -> new Line(
                                        name(one.getKey()),
                                        "/experts/" + one.getKey(),
                                        one.getValue().getFirst()))
                                .toList();
                    case SOLVED ->
                        years.solved(tours).entrySet().stream()
                                .map(one -> new Line(
                                        problems.shown(one.getKey()).title(),
                                        "/problems/" + one.getKey().id().value(),
                                        one.getValue()))
                                .toList();
                });
        return "tour/figure";
    }

    @GetMapping("/tours/radar")
    String radar(Model model) {
        model.addAttribute("radar", radar.view());
        model.addAttribute("mayPlan", people.get().is(Role.COORDINATOR));
        return "tour/radar";
    }

    /** The unmet needs behind a figure of the radar. */
    @GetMapping("/tours/radar/needs")
    String needs(@RequestParam String district, @RequestParam(defaultValue = "") String industry, Model model) {
        model.addAttribute("district", district);
        model.addAttribute("industry", industry);
        model.addAttribute("needs", radar.needs(district, industry));
        model.addAttribute("experts", List.of());
        model.addAttribute("showsNeeds", true);
        return "tour/behind";
    }

    /** The available experts behind a figure of the radar. */
    @GetMapping("/tours/radar/experts")
    String experts(@RequestParam String district, @RequestParam(defaultValue = "") String industry, Model model) {
        model.addAttribute("district", district);
        model.addAttribute("industry", industry);
        model.addAttribute("needs", List.of());
        model.addAttribute("experts", radar.experts(district, industry));
        model.addAttribute("showsNeeds", false);
        return "tour/behind";
    }

    private int thisOr(@Nullable Integer year) {
        return year == null ? LocalDate.now(clock).getYear() : year;
    }

    private String name(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId)
                .map(found -> found.record())
                .map(Expert::name)
                .map(Expert.Name::display)
                .orElse(expertId);
    }

    /**
     * A record behind a figure.
     *
     * @param title what it is called
     * @param url of its page
     * @param tour which tour it counts for
     */
    record Line(String title, String url, Tour tour) {}
}

package io.zhiqiao.routing;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.matcher.route.Mending;
import io.zhiqiao.team.Teams;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people settle which team leads a problem, and mend the map. */
@Controller
class RoutingPages {

    private final ProblemRoutings routings;
    private final Mendings mendings;
    private final Teams teams;
    private final CurrentPerson people;

    RoutingPages(ProblemRoutings routings, Mendings mendings, Teams teams, CurrentPerson people) {
        this.routings = routings;
        this.mendings = mendings;
        this.teams = teams;
        this.people = people;
    }

    @GetMapping("/routing")
    String waiting(Model model) {
        var waiting = routings.waiting();
        model.addAttribute(
                "suggested", waiting.stream().filter(one -> !one.isUnmapped()).toList());
        model.addAttribute(
                "unmapped",
                waiting.stream().filter(ProblemRoutings.Waiting::isUnmapped).toList());
        model.addAttribute("mendings", mendings.all());
        model.addAttribute("teams", teams.current());
        model.addAttribute("kinds", Mending.Kind.values());
        model.addAttribute("mayMend", people.get().is(Role.COORDINATOR));
        return "routing/waiting";
    }

    @GetMapping("/routing/{problemId}")
    String one(@PathVariable String problemId, @RequestParam(defaultValue = "false") boolean part, Model model) {
        model.addAttribute("shown", routings.of(problemId));
        model.addAttribute("teams", teams.current());
        return part ? "routing/parts :: suggestion" : "routing/problem";
    }

    @PostMapping("/routing/{problemId}")
    String settle(
            @PathVariable String problemId,
            @RequestParam int team,
            @RequestParam(defaultValue = "") List<Integer> helpers,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        routings.settle(problemId, team, helpers, reason, version);
        return "redirect:/routing";
    }

    @PostMapping("/routing/mendings")
    String mend(
            @RequestParam Mending.Kind kind,
            @RequestParam String text,
            @RequestParam int team,
            @RequestParam String reason) {
        mendings.add(kind, text, team, reason);
        return "redirect:/routing";
    }
}

package io.zhiqiao.roster;

import io.zhiqiao.engine.Names;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's work on the roster of a tour: rules, solve, look, pin, ban, compare, adopt. */
@Controller
@RequestMapping("/tours/{tourId}/roster")
class RosterPages {

    private static final int QUOTA_LINES = 4;

    private final RosterDesk desk;
    private final Rosters rosters;
    private final RosterRuns runs;
    private final Adoptions adoptions;
    private final Names names;

    RosterPages(RosterDesk desk, Rosters rosters, RosterRuns runs, Adoptions adoptions, Names names) {
        this.desk = desk;
        this.rosters = rosters;
        this.runs = runs;
        this.adoptions = adoptions;
        this.names = names;
    }

    /** The newest roster, or how far its solving is. */
    @GetMapping
    String roster(
            @PathVariable String tourId,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts,
            Model model) {
        return page(tourId, null, experts, model);
    }

    /** A roster as it was solved. */
    @GetMapping("/runs/{number}")
    String run(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts,
            Model model) {
        return page(tourId, number, experts, model);
    }

    private String page(String tourId, @Nullable Integer number, MatrixView.Experts experts, Model model) {
        var view = desk.view(tourId, number);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("experts", experts);
        model.addAttribute("newest", number == null);
        var solved = view.solved();
        model.addAttribute("matrix", solved == null ? null : MatrixView.of(solved, experts));
        return "roster/roster";
    }

    /** Solves in the background. */
    @PostMapping("/runs")
    String solve(@PathVariable String tourId) {
        runs.solve(tourId);
        return "redirect:/tours/{tourId}/roster";
    }

    /** Stops a solving. */
    @PostMapping("/runs/{number}/stop")
    String stop(@PathVariable String tourId, @PathVariable int number) {
        runs.stop(tourId, number);
        return "redirect:/tours/{tourId}/roster";
    }

    /** Takes a roster into use. */
    @PostMapping("/runs/{number}/adoption")
    String adopt(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason) {
        adoptions.adopt(tourId, number, reason, version);
        return "redirect:/tours/{tourId}/roster";
    }

    /** The rules. */
    @GetMapping("/wishes")
    String wishes(@PathVariable String tourId, Model model) {
        var view = desk.view(tourId, null);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("wishes", view.roster().wishes());
        model.addAttribute("titles", names.values("title"));
        model.addAttribute("kinds", names.values("expertKind"));
        model.addAttribute("groups", QuotaGroup.values());
        model.addAttribute("scopes", Quota.Scope.values());
        model.addAttribute(
                "lines", Math.max(QUOTA_LINES, view.roster().wishes().quotas().size() + 1));
        return "roster/wishes";
    }

    /** Sets the rules. */
    @PostMapping("/wishes")
    String set(
            @PathVariable String tourId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Integer mostPerExpert,
            @RequestParam(required = false) @Nullable Integer mostExperts,
            @RequestParam(defaultValue = "false") boolean fair,
            @RequestParam(required = false) @Nullable List<String> leaderTitles,
            @RequestParam Map<String, String> fields) {
        var form = new WishesForm(mostPerExpert, mostExperts, fair, leaderTitles, QuotaFields.read(fields));
        rosters.set(tourId, form.read(names), version);
        return "redirect:/tours/{tourId}/roster";
    }

    /** Pins or bans a pair, or takes that back; back to the roster that was looked at. */
    @PostMapping("/marks")
    String mark(
            @PathVariable String tourId,
            @RequestParam String problemId,
            @RequestParam String expertId,
            @RequestParam MarkStep kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        switch (kind) {
            case PIN -> rosters.mark(tourId, problemId, expertId, MarkKind.PIN, reason, version);
            case BAN -> rosters.mark(tourId, problemId, expertId, MarkKind.BAN, reason, version);
            case NONE -> rosters.unmark(tourId, problemId, expertId, version);
        }
        return "redirect:/tours/{tourId}/roster#settled";
    }

    /** What a form does with a pair. */
    enum MarkStep {
        PIN,
        BAN,
        /** Nothing is settled any more. */
        NONE
    }
}

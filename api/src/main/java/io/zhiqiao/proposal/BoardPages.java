package io.zhiqiao.proposal;

import io.zhiqiao.account.Role;
import io.zhiqiao.proposal.StaleSteps.Place;
import io.zhiqiao.run.RunOptions;
import io.zhiqiao.run.Runs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's work on the experts of a problem: shortlist, exclude, propose, invite, order, note a gap. */
@Controller
class BoardPages {

    private final MatchBoard board;
    private final MatchSteps steps;
    private final MatchViews views;
    private final Runs runs;
    private final Gaps gaps;
    private final ExpertComparison comparison;
    private final Desk desk;
    private final StaleSteps stale;

    BoardPages(
            MatchBoard board,
            MatchSteps steps,
            MatchViews views,
            Runs runs,
            Gaps gaps,
            ExpertComparison comparison,
            Desk desk,
            StaleSteps stale) {
        this.stale = stale;
        this.board = board;
        this.steps = steps;
        this.views = views;
        this.runs = runs;
        this.gaps = gaps;
        this.comparison = comparison;
        this.desk = desk;
    }

    /** Every problem with experts under way, and whose turn it is. */
    @GetMapping("/match/desk")
    String desk(Model model) {
        var lines = desk.lines();
        model.addAttribute(
                "mine", lines.stream().filter(line -> line.waits().isOffice()).toList());
        model.addAttribute(
                "others",
                lines.stream().filter(line -> !line.waits().isOffice()).toList());
        return "proposal/desk";
    }

    /** Who was shortlisted, proposed and invited, and what they answered. */
    @GetMapping("/match/problems/{problemId}")
    String board(@PathVariable String problemId, Model model) {
        var reached = board.reach(problemId);
        var all = views.views(board.of(problemId).stream()
                .filter(match -> match.state() != MatchState.CANDIDATE)
                .toList());
        model.addAttribute("problem", reached.problem());
        model.addAttribute("open", in(all, true));
        model.addAttribute("closed", in(all, false));
        model.addAttribute(
                "shortlisted",
                all.stream()
                        .filter(match -> match.state() == MatchState.SHORTLISTED)
                        .toList());
        model.addAttribute("runs", runs.of(problemId));
        model.addAttribute("gap", gaps.find(problemId).orElse(null));
        return "proposal/board";
    }

    private static List<MatchView> in(List<MatchView> all, boolean open) {
        return all.stream()
                .filter(match -> match.state() != MatchState.SHORTLISTED)
                .filter(match -> match.state().isOpen() == open)
                .toList();
    }

    /** A step with an expert of the workbench's list; answers htmx with the expert's buttons. */
    @PostMapping("/match/problems/{problemId}/experts/{expertId}/{step}")
    String fromWorkbench(
            @PathVariable String problemId,
            @PathVariable String expertId,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var match = board.candidate(problemId, expertId);
        var place = new Place(
                "/match/problems/" + problemId + "/matches/" + match.matchId() + "/" + step,
                "/?problem=" + problemId + "&expert=" + expertId);
        return stale.orBoth(
                match.matchId(),
                Step.because(step, reasonCode, reason),
                place,
                () -> {
                    var made = fromWorkbench(match, step, version, reasonCode, reason);
                    return htmx == null ? "redirect:/?problem={problemId}&expert={expertId}" : buttons(made, model);
                },
                model,
                response,
                locale);
    }

    private String buttons(Match match, Model model) {
        model.addAttribute("problemId", match.problemId());
        model.addAttribute("expertId", match.expertId());
        model.addAttribute(
                "mark",
                WorkbenchMarks.mark(match, board.reach(match.problemId()).roles()));
        return "proposal/parts :: changed";
    }

    private Match fromWorkbench(
            Match match, String step, long version, @Nullable String reasonCode, @Nullable String reason) {
        // Whoever looked at a list of which nothing was worked on yet has seen no version.
        var seen = version == 0 ? match.version() : version;
        if (step.equals("propose") && match.state() == MatchState.CANDIDATE) {
            seen = steps.make(match.matchId(), Step.of("shortlist"), seen).version();
        }
        return steps.make(match.matchId(), Step.because(step, reasonCode, reason), seen);
    }

    /** A step on the board; an invitation says what the expert is asked for. */
    @PostMapping("/match/problems/{problemId}/matches/{matchId}/{step}")
    String fromBoard(
            @PathVariable String problemId,
            @PathVariable String matchId,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute Invitation invitation,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var wanted = new Step(step, reasonCode, reason, invitation, null);
        var board = "/match/problems/" + problemId;
        var place = new Place(board + "/matches/" + matchId + "/" + step, board);
        return stale.orBoth(
                matchId,
                wanted,
                place,
                () -> {
                    steps.make(matchId, wanted, version);
                    return "redirect:/match/problems/{problemId}";
                },
                model,
                response,
                locale);
    }

    /** Who stands in for whom. */
    @PostMapping("/match/problems/{problemId}/turns")
    String order(@PathVariable String problemId, @RequestParam List<String> matchIds) {
        board.order(problemId, matchIds);
        return "redirect:/match/problems/{problemId}";
    }

    /** Matching anew, with the data of now. */
    @PostMapping("/match/problems/{problemId}/runs")
    String run(@PathVariable String problemId) {
        board.reach(problemId);
        runs.run(problemId, RunOptions.USUAL);
        return "redirect:/match/problems/{problemId}";
    }

    /** Nobody suits: said honestly, and counted. */
    @PostMapping("/match/problems/{problemId}/gap")
    String gap(@PathVariable String problemId, @RequestParam String reason) {
        gaps.note(problemId, reason);
        return "redirect:/match/problems/{problemId}";
    }

    /** Two or three experts beside each other. */
    @GetMapping("/match/problems/{problemId}/comparison")
    String compare(
            @PathVariable String problemId,
            @RequestParam(required = false) @Nullable List<String> expert,
            Model model) {
        var reached = board.reach(problemId);
        model.addAttribute("problem", reached.problem());
        model.addAttribute("compared", comparison.of(reached.problem(), expert == null ? List.of() : expert));
        return "proposal/comparison";
    }

    /** A run as it was; on demand beside what it would be now. */
    @GetMapping("/runs/{runId}")
    String run(@PathVariable String runId, @RequestParam(required = false) @Nullable String now, Model model) {
        var run = runs.get(runId);
        model.addAttribute("problem", board.reach(run.problemId()).problem());
        model.addAttribute("run", run);
        model.addAttribute("comparison", now == null ? null : runs.compare(runId));
        return "proposal/run";
    }

    /** Where experts are missing, by industry and district. */
    @GetMapping("/gaps")
    String gaps(Model model) {
        model.addAttribute("register", gaps.register());
        return "proposal/gaps";
    }

    /** Whom the enterprise is proposed, with the reasons. */
    @GetMapping("/problems/{problemId}/experts")
    String proposed(@PathVariable String problemId, Model model) {
        var reached = board.reach(problemId);
        model.addAttribute("problem", reached.problem());
        model.addAttribute("mayChoose", reached.as(Role.ENTERPRISE));
        model.addAttribute(
                "matches",
                views.views(board.of(problemId).stream()
                        .filter(match -> MatchState.SEEN_BY_ENTERPRISE.contains(match.state()))
                        .toList()));
        return "proposal/proposed";
    }

    /** A step of either side; back to where it was made. */
    @PostMapping("/matches/{matchId}/steps/{step}")
    String fromEitherSide(
            @PathVariable String matchId,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean contactAllowed,
            @RequestParam(defaultValue = "false") boolean toProblem,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var wanted = new Step(step, reasonCode, reason, null, contactAllowed);
        var place = new Place("/matches/" + matchId + "/steps/" + step, "/matches/" + matchId);
        return stale.orBoth(
                matchId,
                wanted,
                place,
                () -> {
                    var made = steps.make(matchId, wanted, version);
                    return toProblem
                            ? "redirect:/problems/" + made.problemId() + "/experts"
                            : "redirect:/matches/{matchId}";
                },
                model,
                response,
                locale);
    }
}

package io.zhiqiao.review;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemClock;
import io.zhiqiao.problem.ProblemRefinement;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.problem.ProblemService.Wanted;
import io.zhiqiao.quality.ReadyReasons;
import io.zhiqiao.review.ReviewView.Made;
import io.zhiqiao.review.ReviewView.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The review queue and the page on which a problem is refined. */
@Controller
@RequestMapping("/review")
class ReviewPages {

    private static final List<ProblemStatus> STATES =
            List.of(ProblemStatus.SUBMITTED, ProblemStatus.ACCEPTED, ProblemStatus.REFINING, ProblemStatus.RETURNED);

    private final ReviewQueue queue;
    private final ProblemService problems;
    private final ProblemRefinement refinement;
    private final ReadyReasons reasons;

    ReviewPages(ReviewQueue queue, ProblemService problems, ProblemRefinement refinement, ReadyReasons reasons) {
        this.queue = queue;
        this.problems = problems;
        this.refinement = refinement;
        this.reasons = reasons;
    }

    @GetMapping
    String queue(
            @RequestParam(defaultValue = "SUBMITTED") ProblemStatus state,
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String made,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        var tabs = STATES.stream()
                .map(one -> new Tab(one, queue.count(one), one == state))
                .toList();
        var rows = queue.rows(state);
        var chosen = rows.stream()
                .map(row -> row.problem().problemId())
                .filter(id -> problem.isEmpty() || id.equals(problem))
                .findFirst()
                .or(() -> rows.stream().findFirst().map(row -> row.problem().problemId()));
        model.addAttribute(
                "view", new ReviewView(tabs, rows, chosen.map(queue::detail).orElse(null), made(made, of)));
        model.addAttribute("state", state);
        return "review/queue";
    }

    private @Nullable Made made(String step, String problemId) {
        if (step.isEmpty() || problemId.isEmpty()) {
            return null;
        }
        var known = problems.get(problemId);
        var undo = problems.next(known).stream()
                .anyMatch(transition -> transition.name().equals("undo"));
        return new Made(
                problemId,
                known.problem().title(),
                known.problem().posting().status(),
                ProblemClock.titleOf(step),
                known.version(),
                undo);
    }

    /** The part of the page that shows one problem. */
    @GetMapping("/{problemId}")
    String detail(@PathVariable String problemId, Model model) {
        model.addAttribute("detail", queue.detail(problemId));
        return "review/parts :: shown";
    }

    /** Makes a step, and goes on to the next problem, or to the page on which this one is refined. */
    @PostMapping("/{problemId}/steps/{name}")
    String make(
            @PathVariable String problemId,
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String target,
            Locale locale) {
        var before = problems.get(problemId).problem().posting().status();
        var made = problems.make(problemId, new Wanted(name, words(name, code, reason, locale), target), version);
        return "redirect:" + after(made, name, before);
    }

    private static String after(KnownProblem made, String name, ProblemStatus before) {
        var id = made.problem().id().value();
        if (name.equals("refine")) {
            return "/review/" + id + "/refine";
        }
        var state = name.equals("undo") ? ProblemStatus.SUBMITTED : before;
        return UriComponentsBuilder.fromPath("/review")
                .queryParam("state", state)
                .queryParam("made", name)
                .queryParam("of", id)
                .build()
                .encode()
                .toUriString();
    }

    /** A ready reason first, then what was typed. */
    private String words(String step, String code, String reason, Locale locale) {
        return Stream.concat(
                        reasons.of(step).stream()
                                .filter(ready -> ready.code().equals(code))
                                .map(ready -> ready.text().in(locale)),
                        Stream.of(reason.strip()))
                .filter(text -> !text.isBlank())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }

    @GetMapping("/{problemId}/refine")
    String refine(@PathVariable String problemId, Model model) {
        model.addAttribute("detail", queue.detail(problemId));
        return "review/refine";
    }

    /** Keeps a refined text for the enterprise to confirm. */
    @PostMapping("/{problemId}/refine")
    String refined(
            @PathVariable String problemId,
            @RequestParam long version,
            @RequestParam String title,
            @RequestParam String text,
            HttpServletResponse response,
            Model model) {
        try {
            refinement.refine(problemId, version, title, text);
        } catch (RejectedException rejected) {
            // What was typed stays on the page, with what is wrong above it, and beside what others wrote meanwhile.
            response.setStatus(rejected.rejection().status().value());
            model.addAttribute("detail", queue.detail(problemId));
            model.addAttribute("rejection", rejected.rejection());
            model.addAttribute("title", title);
            model.addAttribute("text", text);
            model.addAttribute("both", rejected.rejection().rule().equals("stale"));
            return "review/refine";
        }
        return "redirect:/review/" + problemId + "/refine";
    }

    /** Notes that the enterprise agreed, by telephone for example. */
    @PostMapping("/{problemId}/confirm")
    String confirmed(@PathVariable String problemId, @RequestParam long version, @RequestParam String note) {
        refinement.confirm(problemId, version, note);
        return "redirect:/review/" + problemId + "/refine";
    }
}

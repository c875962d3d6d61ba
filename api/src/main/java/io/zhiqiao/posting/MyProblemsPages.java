package io.zhiqiao.posting;

import io.zhiqiao.posting.MyProblems.Line;
import io.zhiqiao.problem.ProblemRefinement;
import io.zhiqiao.problem.ProblemService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An enterprise follows its problems, and answers what it is asked about them. */
@Controller
@RequestMapping("/my/problems")
class MyProblemsPages {

    private final MyProblems mine;
    private final Drafts drafts;
    private final ProblemService problems;
    private final ProblemRefinement refinement;

    MyProblemsPages(MyProblems mine, Drafts drafts, ProblemService problems, ProblemRefinement refinement) {
        this.mine = mine;
        this.drafts = drafts;
        this.problems = problems;
        this.refinement = refinement;
    }

    @GetMapping
    String all(Model model) {
        var lines = mine.all();
        model.addAttribute("mine", lines.stream().filter(Line::waitsForMe).toList());
        model.addAttribute(
                "others", lines.stream().filter(line -> !line.waitsForMe()).toList());
        model.addAttribute("drafts", drafts.unsent());
        return "posting/list";
    }

    @GetMapping("/{problemId}")
    String one(@PathVariable String problemId, @RequestParam(defaultValue = "false") boolean sent, Model model) {
        model.addAttribute("mine", mine.shown(problemId));
        model.addAttribute("sent", sent);
        return "posting/problem";
    }

    @PostMapping("/{problemId}/steps/{name}")
    String make(
            @PathVariable String problemId,
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason) {
        problems.make(problemId, name, reason, version);
        return "redirect:/my/problems/" + problemId;
    }

    @PostMapping("/{problemId}/confirm")
    String confirm(@PathVariable String problemId, @RequestParam long version) {
        refinement.confirm(problemId, version, "");
        return "redirect:/my/problems/" + problemId;
    }

    @PostMapping("/{problemId}/answer")
    String answer(@PathVariable String problemId, @RequestParam long version, @RequestParam String wish) {
        refinement.answer(problemId, version, wish);
        return "redirect:/my/problems/" + problemId;
    }
}

package io.zhiqiao.composition;

import io.zhiqiao.engine.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a problem on which a group is put together; what was asked stands in the address. */
@Controller
@RequestMapping("/problems/{problemId}/composition")
class CompositionPages {

    private final Compositions compositions;
    private final Names names;

    CompositionPages(Compositions compositions, Names names) {
        this.compositions = compositions;
        this.names = names;
    }

    /** The group, next ones, and why not others. */
    @GetMapping
    String composition(@PathVariable String problemId, @ModelAttribute CompositionForm form, Model model) {
        var problem = compositions.problem(problemId);
        var ask = form.over(compositions.usual(problem));
        model.addAttribute("problem", problem);
        model.addAttribute("ask", ask);
        model.addAttribute("choices", CompositionForm.Choice.of(problem, ask, names));
        model.addAttribute("types", names.values("problemType"));
        model.addAttribute("view", compositions.view(problemId, ask));
        model.addAttribute("mayAdopt", compositions.mayAdopt(problemId));
        return "composition/composition";
    }

    /** Takes a group: its people are proposed to the enterprise. */
    @PostMapping("/adoption")
    String adopt(@PathVariable String problemId, @RequestParam(required = false) @Nullable List<String> expertId) {
        compositions.adopt(problemId, expertId == null ? List.of() : expertId);
        return "redirect:/match/problems/{problemId}";
    }
}

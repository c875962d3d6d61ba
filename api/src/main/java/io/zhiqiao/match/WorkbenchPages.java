package io.zhiqiao.match;

import io.zhiqiao.engine.Names;
import io.zhiqiao.problem.PostedProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench: a problem on the left, ranked experts in the middle, the selected expert's evidence on the right. */
@Controller
class WorkbenchPages {

    private static final int SUGGESTIONS = 8;
    private static final int REQUESTS = 6;

    private final Questions questions;
    private final Matches matches;
    private final PostedProblems posted;
    private final Names names;
    private final Marks marks;

    WorkbenchPages(Questions questions, Matches matches, PostedProblems posted, Names names, Marks marks) {
        this.questions = questions;
        this.matches = matches;
        this.posted = posted;
        this.names = names;
        this.marks = marks;
    }

    /** A posted problem by its address, or the empty workbench. */
    @GetMapping("/")
    String byAddress(@ModelAttribute WorkbenchForm form, Model model) {
        model.addAttribute("workbench", form.isEmpty() ? empty(form) : asked(form));
        return "match/workbench";
    }

    /** A typed text; it does not stand in the address, since it may be confidential and long. */
    @PostMapping("/")
    String byText(@ModelAttribute WorkbenchForm form, Model model) {
        model.addAttribute("workbench", asked(form));
        return "match/workbench";
    }

    /** Posted problems to choose from, as a fragment. */
    @GetMapping("/problems/options")
    String options(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("problems", posted.titled(q, SUGGESTIONS));
        return "match/parts :: options(problems=${problems})";
    }

    /** Problems that fit an expert, as a fragment. */
    @GetMapping("/experts/{expertId}/requests")
    String requests(@PathVariable String expertId, Model model) {
        var answer = matches.problemsFor(expertId, REQUESTS);
        model.addAttribute("requests", answer.problems());
        model.addAttribute("why", answer.problems().isEmpty() ? answer.explanation() : List.of());
        return "match/requests :: requests";
    }

    private Workbench empty(WorkbenchForm form) {
        return new Workbench("", null, facets(form), false, null, null, null, posted.titled("", SUGGESTIONS));
    }

    private Workbench asked(WorkbenchForm form) {
        var problem = questions.problem(form.problemText(), form.problem(), null);
        var answer = matches.match(problem, questions.options(null, form.filters(), form.all()));
        var typed = Questions.isTyped(problem);
        return new Workbench(
                typed ? problem.problemText() : "",
                typed ? null : posted.describe(problem.id().value()),
                facets(form),
                Boolean.TRUE.equals(form.all()),
                answer,
                selected(answer, form.expert()),
                typed ? null : marks.of(problem.id().value()).orElse(null),
                List.of());
    }

    private static MatchResponse.@Nullable ExpertMatch selected(MatchResponse answer, @Nullable String expertId) {
        return answer.experts().stream()
                .filter(match -> match.expert().expertId().equals(expertId))
                .findFirst()
                .or(() -> answer.experts().stream().findFirst())
                .orElse(null);
    }

    private List<Facet> facets(WorkbenchForm form) {
        var chosen = form.filters();
        return List.of(
                Facet.of("team", names.teams(), chosen(chosen.teams())),
                Facet.of("district", names.districts(), chosen(chosen.districts())),
                Facet.of("title", names.values("title"), chosen(chosen.titles())),
                Facet.of("mode", names.values("serviceMode"), chosen(chosen.serviceModes())),
                Facet.of("type", names.values("problemType"), chosen(chosen.problemTypes())));
    }

    private static List<String> chosen(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}

package io.zhiqiao.problem;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.problem.ProblemListView.Filter;
import io.zhiqiao.problem.ProblemListView.Option;
import io.zhiqiao.problem.ProblemListView.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of problems, and one problem by itself. */
@Controller
class ProblemPages {

    private static final int PER_PAGE = 50;

    private final PostedProblems problems;
    private final Names names;

    ProblemPages(PostedProblems problems, Names names) {
        this.problems = problems;
        this.names = names;
    }

    @GetMapping("/problems/{problemId}")
    String problem(@PathVariable String problemId, Model model) {
        model.addAttribute("shown", problems.describe(problemId));
        return "problem/problem";
    }

    @GetMapping("/problems")
    String problems(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        var filter = new ProblemFilter(chosen(team), chosen(district), chosen(status));
        var page = problems.page(filter, ProblemCursor.read(cursor), PER_PAGE);
        var filters = List.of(
                filter("team", names.teams(), team),
                filter("district", names.districts(), district),
                new Filter(
                        "status",
                        Arrays.stream(ProblemStatus.values())
                                .map(value -> new Option(
                                        value.name(),
                                        status(value),
                                        value.name().equals(status)))
                                .toList()));
        var next = nextUrl(page.next(), team, district, status);
        var rows = page.problems().stream().map(this::row).toList();
        model.addAttribute("view", new ProblemListView(page, rows, filters, next));
        return "problem/list";
    }

    private Row row(ProblemSummary problem) {
        return new Row(
                problem, names.district(problem.district()), names.team(problem.team()), status(problem.status()));
    }

    private Sentence status(ProblemStatus status) {
        return names.value("problemStatus", status.name());
    }

    private static List<String> chosen(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static Filter filter(String name, List<Sentence> values, String chosen) {
        return new Filter(
                name,
                values.stream()
                        .map(value -> new Option(value.zh(), value, value.zh().equals(chosen)))
                        .toList());
    }

    private static @Nullable String nextUrl(@Nullable String cursor, String team, String district, String status) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/problems")
                        .queryParam("team", team)
                        .queryParam("district", district)
                        .queryParam("status", status)
                        .queryParam("cursor", cursor)
                        .build()
                        .encode()
                        .toUriString();
    }
}

package io.zhiqiao.search;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import io.zhiqiao.casebook.FoundCases;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.problem.PostedProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programmes. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

    private static final int MAX_LIMIT = 50;
    private static final int MAX_CHARS = 200;

    private final ExpertSearch experts;
    private final PostedProblems problems;
    private final FoundCases cases;

    SearchController(ExpertSearch experts, PostedProblems problems, FoundCases cases) {
        this.experts = experts;
        this.problems = problems;
        this.cases = cases;
    }

    /** Experts by name (characters, pinyin, initials), organisation, else by text; problems by title, firm or id; cases by text. */
    @GetMapping
    SearchResponse search(
            @RequestParam String q,
            @RequestParam(defaultValue = "experts") String kind,
            @RequestParam(defaultValue = "10") int limit) {
        if (q.isBlank() || q.length() > MAX_CHARS) {
            throw rejected(
                    "q", null, "请输入 1 到 %d 个字符。".formatted(MAX_CHARS), "Give 1 to %d characters.".formatted(MAX_CHARS));
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw rejected(
                    "limit",
                    String.valueOf(limit),
                    "limit 应在 1 到 %d 之间。".formatted(MAX_LIMIT),
                    "The limit must be between 1 and %d.".formatted(MAX_LIMIT));
        }
        return switch (kind) {
            case "experts" -> new SearchResponse(experts.find(q, limit), List.of(), List.of());
            case "problems" -> new SearchResponse(List.of(), problems.titled(q, limit), List.of());
            case "cases" -> new SearchResponse(List.of(), List.of(), cases.like(q, limit));
            default ->
                throw rejected(
                        "kind",
                        kind,
                        "kind 只能是 experts、problems 或 cases。",
                        "The kind must be experts, problems or cases.");
        };
    }

    private static RejectedException rejected(String field, @Nullable String value, String zh, String en) {
        return new RejectedException(Rejection.of(BAD_REQUEST, "range", field, value, new Sentence(zh, en)));
    }
}

package io.zhiqiao.problem;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.record.RecordVersion;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posted problems for programmes. */
@RestController
@RequestMapping("/api/v1/problems")
class ProblemController {

    private static final int MAX_LIMIT = 200;

    private final PostedProblems problems;
    private final ProblemService known;

    ProblemController(PostedProblems problems, ProblemService known) {
        this.problems = problems;
        this.known = known;
    }

    /** One problem taken apart. */
    @GetMapping("/{problemId}")
    ResponseEntity<ProblemResponse> problem(@PathVariable String problemId) {
        var found = known.get(problemId);
        return ResponseEntity.ok().eTag(RecordVersion.tag(found.version())).body(problems.describe(found.problem()));
    }

    /** A page of problems. */
    @GetMapping
    ProblemPage problems(
            @RequestParam(name = "team", defaultValue = "") List<String> teams,
            @RequestParam(name = "district", defaultValue = "") List<String> districts,
            @RequestParam(name = "status", defaultValue = "") List<String> statuses,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "range",
                    "limit",
                    String.valueOf(limit),
                    new Sentence(
                            "limit 应在 1 到 %d 之间。".formatted(MAX_LIMIT),
                            "The limit must be between 1 and %d.".formatted(MAX_LIMIT))));
        }
        return problems.page(new ProblemFilter(teams, districts, statuses), ProblemCursor.read(cursor), limit);
    }
}

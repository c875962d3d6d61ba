package io.zhiqiao.match;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matching for programmes, in both directions. */
@RestController
@RequestMapping("/api/v1")
class MatchController {

    private final Questions questions;
    private final Matches matches;
    private final PairExplainer pairs;

    MatchController(Questions questions, Matches matches, PairExplainer pairs) {
        this.questions = questions;
        this.matches = matches;
        this.pairs = pairs;
    }

    /** Ranked, explained experts for a problem. */
    @PostMapping(path = "/match", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatchResponse match(@RequestBody MatchRequest request) {
        var problem = questions.problem(request.problemText(), request.problemId(), request.title());
        return matches.match(problem, questions.options(request.topK(), request.filters(), request.belowThreshold()));
    }

    /** Why one expert does or does not fit one problem. */
    @PostMapping(path = "/match/explain", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExplainResponse explain(@RequestBody ExplainRequest request) {
        return pairs.explain(request);
    }

    /** Open problems that fit an expert, best first; what rules keep from the expert; and why there are none. */
    @GetMapping("/experts/{expertId}/problems")
    ExpertProblemsResponse problemsFor(@PathVariable String expertId, @RequestParam(defaultValue = "10") int topK) {
        return matches.problemsFor(expertId, questions.options(topK, null, null).topK());
    }
}

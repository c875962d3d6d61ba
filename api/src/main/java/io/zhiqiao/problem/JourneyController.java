package io.zhiqiao.problem;

import io.zhiqiao.engine.Names;
import io.zhiqiao.problem.ProblemService.Wanted;
import io.zhiqiao.record.RecordVersion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a problem stands and how it goes on, for programmes. */
@RestController
@RequestMapping("/api/v1/problems/{problemId}")
class JourneyController {

    private final ProblemService problems;
    private final ProblemRefinement refinement;
    private final Names names;

    JourneyController(ProblemService problems, ProblemRefinement refinement, Names names) {
        this.problems = problems;
        this.refinement = refinement;
        this.names = names;
    }

    /** Where a problem stands, and what who asks may do next. */
    @GetMapping("/journey")
    ResponseEntity<JourneyResponse> journey(@PathVariable String problemId) {
        return answer(problems.get(problemId));
    }

    /** What happened to a problem, oldest first. */
    @GetMapping("/history")
    List<JourneyResponse.Step> history(@PathVariable String problemId) {
        return problems.history(problemId).stream()
                .map(JourneyResponse.Step::of)
                .toList();
    }

    /** Makes a step of the life cycle. */
    @PostMapping("/transitions/{name}")
    ResponseEntity<JourneyResponse> make(
            @PathVariable String problemId,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable StepRequest request) {
        var asked = request == null ? new StepRequest(null, null) : request;
        var wanted = new Wanted(name, words(asked.reason()), words(asked.target()));
        return answer(problems.make(problemId, wanted, RecordVersion.read(ifMatch)));
    }

    /** Keeps a refined text for the enterprise to confirm. */
    @PutMapping("/refinement")
    ResponseEntity<JourneyResponse> refine(
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RefinementRequest request) {
        return answer(refinement.refine(
                problemId, RecordVersion.read(ifMatch), words(request.title()), words(request.text())));
    }

    /** Keeps that the enterprise agrees to the refined text. */
    @PostMapping("/refinement/confirmation")
    ResponseEntity<JourneyResponse> confirm(
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable AnswerRequest request) {
        var note = request == null ? "" : words(request.words());
        return answer(refinement.confirm(problemId, RecordVersion.read(ifMatch), note));
    }

    /** Keeps what the enterprise wants otherwise in the refined text. */
    @PostMapping("/refinement/answer")
    ResponseEntity<JourneyResponse> answer(
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerRequest request) {
        return answer(refinement.answer(problemId, RecordVersion.read(ifMatch), words(request.words())));
    }

    private ResponseEntity<JourneyResponse> answer(KnownProblem known) {
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(known.version()))
                .body(JourneyResponse.of(known, problems.next(known), problems.mayReadTexts(known), names));
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * What a step is to say.
     *
     * @param reason for steps that need one
     * @param target the problem to merge into, or who goes on with it
     */
    record StepRequest(@Nullable String reason, @Nullable String target) {}

    /**
     * A refined text.
     *
     * @param title at most 40 characters
     * @param text what is wrong today, with figures
     */
    record RefinementRequest(
            @Nullable String title, @Nullable String text) {}

    /**
     * What the enterprise, or the office for it, says to a refined text.
     *
     * @param words what is to be otherwise, or how the agreement was given
     */
    record AnswerRequest(@Nullable String words) {}
}

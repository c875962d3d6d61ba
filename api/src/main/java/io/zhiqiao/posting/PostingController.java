package io.zhiqiao.posting;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemIds;
import io.zhiqiao.problem.ProblemPosting;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes in problems from programmes. */
@RestController
@RequestMapping("/api/v1/problems")
class PostingController {

    private final ProblemPosting posting;
    private final ProblemService problems;
    private final ProblemIntake intake;
    private final ProblemIds ids;
    private final IdempotentRequests requests;
    private final CurrentPerson current;
    private final JsonMapper json;

    PostingController(
            ProblemPosting posting,
            ProblemService problems,
            ProblemIntake intake,
            ProblemIds ids,
            IdempotentRequests requests,
            CurrentPerson current,
            JsonMapper json) {
        this.posting = posting;
        this.problems = problems;
        this.intake = intake;
        this.ids = ids;
        this.requests = requests;
        this.current = current;
        this.json = json;
    }

    /** Takes in a problem as a draft. */
    @PostMapping
    ResponseEntity<PostedResponse> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ProblemRequest request) {
        var problemId = requests.once(
                current.get().login(), "problem.create", key, json.writeValueAsString(request), () -> created(request));
        var known = problems.get(problemId);
        return ResponseEntity.created(URI.create("/api/v1/problems/" + problemId))
                .eTag(RecordVersion.tag(known.version()))
                .body(PostedResponse.of(known));
    }

    private String created(ProblemRequest request) {
        var organisationId = request.organisationId() != null
                ? request.organisationId()
                : current.get().organisationId();
        if (organisationId == null) {
            throw ProblemIntake.refused(
                    "organisationId", null, "请写明企业编号（organisationId）。", "Name the enterprise (organisationId).");
        }
        var problem = intake.fresh(ids.next(), organisationId, request);
        return posting.create(problem, shown(request.shownName(), null))
                .problem()
                .id()
                .value();
    }

    /** Changes a draft, or a problem that was returned. */
    @PatchMapping("/{problemId}")
    ResponseEntity<PostedResponse> change(
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProblemRequest request) {
        var version = RecordVersion.read(ifMatch);
        var shown = shown(request.shownName(), problems.get(problemId).journey().shownName());
        var known = posting.change(problemId, version, (Problem was) -> intake.changed(was, request), shown);
        return ResponseEntity.ok().eTag(RecordVersion.tag(known.version())).body(PostedResponse.of(known));
    }

    private static @Nullable String shown(@Nullable String sent, @Nullable String was) {
        if (sent == null) {
            return was;
        }
        return sent.isBlank() ? null : sent.strip();
    }

    /**
     * What became of a problem that was sent.
     *
     * @param problemId its id from now on
     * @param status state of its life cycle
     * @param version to be sent as {@code If-Match} with a change
     */
    record PostedResponse(String problemId, String status, long version) {

        static PostedResponse of(KnownProblem known) {
            return new PostedResponse(
                    known.problem().id().value(),
                    known.problem().posting().status().name(),
                    known.version());
        }
    }
}

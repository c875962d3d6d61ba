package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of cases, for programmes. */
@RestController
@RequestMapping("/api/v1")
class CaseController {

    private static final int MAX_LIMIT = 100;

    private final CaseBook book;
    private final CaseMaking making;
    private final CaseNaming naming;
    private final CaseViews views;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    CaseController(
            CaseBook book,
            CaseMaking making,
            CaseNaming naming,
            CaseViews views,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.book = book;
        this.making = making;
        this.naming = naming;
        this.views = views;
        this.requests = requests;
        this.current = current;
    }

    /**
     * Published cases: with {@code q} those like it, the most alike first; without it a page by ascending id, that goes on
     * {@code after} the last id of the page before.
     */
    @GetMapping("/cases")
    List<CaseLine> cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT || q.length() > CaseQuestion.MAX_CHARS) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "range",
                    "limit 应在 1 到 %d 之间，q 最多 %d 个字。".formatted(MAX_LIMIT, CaseQuestion.MAX_CHARS),
                    "The limit must be between 1 and %d, and q have at most %d characters."
                            .formatted(MAX_LIMIT, CaseQuestion.MAX_CHARS)));
        }
        var question = new CaseQuestion(q, kind, industry, district);
        return question.text().isEmpty()
                ? views.page(question, after, limit)
                : views.published(question).stream().limit(limit).toList();
    }

    /** Cases that are not published, and are whoever asks' to see. */
    @GetMapping("/cases/unpublished")
    List<CaseLine> unpublished() {
        return views.unpublished();
    }

    /** Begins the case of something that was done on the shop floor. */
    @PostMapping("/cases")
    ResponseEntity<CaseView> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ShopFloorRequest request) {
        var text = request.text();
        var caseId = requests.once(
                current.get().login(),
                "case",
                key,
                request.toString(),
                () -> making.ofShopFloor(text, said(request.makers()), request.organisationId())
                        .told()
                        .id()
                        .value());
        return created(caseId);
    }

    /** Begins the case of a solved problem, as a draft of what was recorded. */
    @PostMapping("/problems/{problemId}/case")
    ResponseEntity<CaseView> make(
            @PathVariable String problemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var caseId = requests.once(
                current.get().login(),
                "case " + problemId,
                key,
                problemId,
                () -> making.ofProblem(problemId).told().id().value());
        return created(caseId);
    }

    private ResponseEntity<CaseView> created(String caseId) {
        var view = views.view(book.reach(caseId));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseId))
                .eTag(RecordVersion.tag(view.version()))
                .body(view);
    }

    /** Published cases like a problem, the most alike first. */
    @GetMapping("/problems/{problemId}/similar-cases")
    List<CaseLine> similar(@PathVariable String problemId) {
        return views.ofProblem(problemId).similar();
    }

    /** One case. */
    @GetMapping("/cases/{caseId}")
    ResponseEntity<CaseView> one(@PathVariable String caseId) {
        return tagged(book.reach(caseId));
    }

    /** Changes the text of a draft; what is not sent stays. */
    @PutMapping("/cases/{caseId}")
    ResponseEntity<CaseView> change(
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseRequest request) {
        var version = RecordVersion.read(ifMatch);
        var text = request.over(CaseText.of(book.reach(caseId).told()));
        return tagged(book.change(caseId, text, version));
    }

    /** Brings a case into another state. */
    @PostMapping("/cases/{caseId}/transitions/{transition}")
    ResponseEntity<CaseView> step(
            @PathVariable String caseId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CaseStepRequest request) {
        return tagged(book.step(
                caseId, transition, request == null ? "" : said(request.reason()), RecordVersion.read(ifMatch)));
    }

    /** Notes whether the enterprise, or one of those who did it, agrees to be named. */
    @PutMapping("/cases/{caseId}/naming")
    ResponseEntity<CaseView> name(
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NamingRequest request) {
        return tagged(naming.note(
                caseId,
                said(request.who()),
                Boolean.TRUE.equals(request.agrees()),
                said(request.reason()),
                RecordVersion.read(ifMatch)));
    }

    private ResponseEntity<CaseView> tagged(ReachedCase reached) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(reached.version())).body(views.view(reached));
    }

    private static String said(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    /** What was done on the shop floor; makers one a line. */
    record ShopFloorRequest(
            @Nullable String title,
            @Nullable String situation,
            @Nullable String approach,
            @Nullable String result,
            @Nullable String industryCode,
            @Nullable String district,
            @Nullable LocalDate finishedOn,
            @Nullable String makers,
            @Nullable String organisationId) {

        CaseText text() {
            return new CaseText(
                    said(title),
                    said(situation),
                    said(approach),
                    said(result),
                    said(industryCode),
                    said(district),
                    finishedOn);
        }
    }

    /** What is changed in a text. */
    record CaseRequest(
            @Nullable String title,
            @Nullable String situation,
            @Nullable String approach,
            @Nullable String result,
            @Nullable String industryCode,
            @Nullable String district,
            @Nullable LocalDate finishedOn) {

        CaseText over(CaseText was) {
            return new CaseText(
                    Objects.requireNonNullElse(title, was.title()),
                    Objects.requireNonNullElse(situation, was.situation()),
                    Objects.requireNonNullElse(approach, was.approach()),
                    Objects.requireNonNullElse(result, was.result()),
                    Objects.requireNonNullElse(industryCode, was.industryCode()),
                    Objects.requireNonNullElse(district, was.district()),
                    finishedOn == null ? was.finishedOn() : finishedOn);
        }
    }

    /** Why, where a reason is needed. */
    record CaseStepRequest(@Nullable String reason) {}

    /** Who ({@code enterprise}, or a place among the makers), whether they agree, and how the office knows. */
    record NamingRequest(
            @Nullable String who,
            @Nullable Boolean agrees,
            @Nullable String reason) {}
}

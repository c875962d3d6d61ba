package io.zhiqiao.letter;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters of service, for programmes. */
@RestController
@RequestMapping("/api/v1")
class LetterController {

    private final ServiceLetters letters;

    LetterController(ServiceLetters letters) {
        this.letters = letters;
    }

    /** The letters of the expert who asks, the latest first. */
    @GetMapping("/my/letters")
    List<LetterResponse> mine() {
        return letters.mine();
    }

    /** Issues a letter to the expert who asks. */
    @PostMapping("/my/letters")
    ResponseEntity<LetterResponse> issue(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            @RequestBody PeriodRequest request) {
        var letter = letters.issue(request.from(), request.to(), requestKey);
        return created(letter);
    }

    /** The letters of an expert, the latest first; for the office. */
    @GetMapping("/experts/{expertId}/letters")
    List<LetterResponse> of(@PathVariable String expertId) {
        return letters.of(expertId);
    }

    /** Issues a letter to an expert who asked the office for it. */
    @PostMapping("/experts/{expertId}/letters")
    ResponseEntity<LetterResponse> issueFor(
            @PathVariable String expertId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            @RequestBody PeriodRequest request) {
        return created(letters.issueFor(expertId, request.from(), request.to(), requestKey));
    }

    /** A letter, for its expert and the office; its version is the ETag. */
    @GetMapping("/letters/{letterId}")
    ResponseEntity<LetterResponse> one(@PathVariable long letterId) {
        return tagged(ResponseEntity.ok(), letters.one(letterId));
    }

    /** Revokes a letter; whoever checks it reads so from then on. */
    @PostMapping("/letters/{letterId}/revocation")
    ResponseEntity<LetterResponse> revoke(
            @PathVariable long letterId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RevocationRequest request) {
        return tagged(ResponseEntity.ok(), letters.revoke(letterId, RecordVersion.read(ifMatch), request.reason()));
    }

    private static ResponseEntity<LetterResponse> created(LetterResponse letter) {
        return tagged(ResponseEntity.created(URI.create("/api/v1/letters/" + letter.letterId())), letter);
    }

    private static ResponseEntity<LetterResponse> tagged(ResponseEntity.BodyBuilder answer, LetterResponse letter) {
        return answer.eTag(RecordVersion.tag(letter.version())).body(letter);
    }

    /** The letter of a code, for whoever holds it. */
    @GetMapping("/letters/check")
    LetterResponse check(@RequestParam(defaultValue = "") String code) {
        return letters.check(code)
                .orElseThrow(() -> RejectedException.notFound("code", code, "服务证明", "letter of service"));
    }

    /** Why a letter is revoked. */
    record RevocationRequest(@Nullable String reason) {}

    /** A period; null for from the beginning of the year, and until today. */
    record PeriodRequest(@Nullable LocalDate from, @Nullable LocalDate to) {}
}

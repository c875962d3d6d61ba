package io.zhiqiao.letter;

import io.zhiqiao.error.RejectedException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return ResponseEntity.created(URI.create("/api/v1/letters/" + letter.letterId()))
                .body(letter);
    }

    /** A letter, for its expert and the office. */
    @GetMapping("/letters/{letterId}")
    LetterResponse one(@PathVariable long letterId) {
        return letters.one(letterId);
    }

    /** The letter of a code, for whoever holds it. */
    @GetMapping("/letters/check")
    LetterResponse check(@RequestParam(defaultValue = "") String code) {
        return letters.check(code)
                .orElseThrow(() -> RejectedException.notFound("code", code, "服务证明", "letter of service"));
    }

    /** A period; null for from the beginning of the year, and until today. */
    record PeriodRequest(@Nullable LocalDate from, @Nullable LocalDate to) {}
}

package io.zhiqiao.proposal;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What matching can learn from: gaps of the pool, and why experts declined; for programmes. */
@RestController
@RequestMapping("/api/v1")
class RegisterController {

    private static final int MAX_LIMIT = 200;

    private final Gaps gaps;
    private final AnswerRows answers;

    RegisterController(Gaps gaps, AnswerRows answers) {
        this.gaps = gaps;
        this.answers = answers;
    }

    /** Where experts are missing, by industry and district. */
    @GetMapping("/gaps")
    GapView gaps() {
        return gaps.register();
    }

    /** Notes that nobody suits a problem. */
    @PutMapping("/problems/{problemId}/gap")
    GapView note(@PathVariable String problemId, @RequestBody GapRequest request) {
        gaps.note(problemId, request.reason() == null ? "" : request.reason());
        return gaps.register();
    }

    /** Why experts declined, newest first; {@code feeds} for those that can make one thing better. */
    @GetMapping("/answers")
    AnswerPage answers(
            @RequestParam(defaultValue = "") String feeds,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw rejected("limit", "limit 应在 1 到 200 之间。", "The limit must be between 1 and 200.");
        }
        var found = answers.page(before(cursor), feeds, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new AnswerPage(
                shown, found.size() > limit ? String.valueOf(shown.getLast().answerId()) : null);
    }

    private static long before(String cursor) {
        if (cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw rejected(
                    "cursor",
                    "翻页标记无效。请从第一页重新开始。",
                    "The cursor is not one of this service. Start again at the first page.");
        }
        return Long.parseLong(cursor);
    }

    private static RejectedException rejected(String field, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.BAD_REQUEST, field, field, null, new Sentence(zh, en)));
    }

    /** A gap that is to be noted: what kind of expert is missing. */
    record GapRequest(@Nullable String reason) {}

    /**
     * One page of answers.
     *
     * @param answers newest first
     * @param next cursor of the next page; null on the last one
     */
    record AnswerPage(List<MatchAnswer> answers, @Nullable String next) {}
}

package io.zhiqiao.match;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.MatchRequest.Filters;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import io.zhiqiao.problem.PostedProblems;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what people and programmes ask into what the engine takes; refuses what cannot be asked. */
@Component
public final class Questions {

    private static final String TYPED = "text:";
    private static final int TITLE_CHARS = 40;
    private static final int DEFAULT_TOP_K = 20;

    private final PostedProblems posted;
    private final Names names;

    Questions(PostedProblems posted, Names names) {
        this.posted = posted;
        this.names = names;
    }

    /** Whether {@code problem} was typed in, and is no posted one. */
    static boolean isTyped(Problem problem) {
        return problem.id().value().startsWith(TYPED);
    }

    /**
     * The problem that is asked about.
     *
     * @throws RejectedException (400, 404, 413) if there is none, or it is too long
     */
    Problem problem(@Nullable String problemText, @Nullable String problemId, @Nullable String title) {
        var text = problemText == null ? "" : problemText;
        var id = problemId == null ? "" : problemId;
        if (!text.isBlank() && !id.isBlank()) {
            throw rejected(
                    BAD_REQUEST,
                    "either-or",
                    "problemId",
                    "problemText 与 problemId 只能给一个。",
                    "Give either problemText or problemId, not both.");
        }
        if (!id.isBlank()) {
            return posted.get(id);
        }
        if (text.isBlank()) {
            throw rejected(
                    BAD_REQUEST,
                    "required",
                    "problemText",
                    "请填写难题正文（problemText），或选择一道已发布的难题（problemId）。",
                    "Write the problem's text (problemText), or choose a posted problem (problemId).");
        }
        return typed(text, title);
    }

    private static Problem typed(String problemText, @Nullable String title) {
        checkLength("problemText", problemText, Problem.MAX_CHARS);
        var heading = title == null || title.isBlank() ? firstWords(problemText) : title.strip();
        checkLength("title", heading, Problem.MAX_TITLE_CHARS);
        var id = UUID.nameUUIDFromBytes(problemText.getBytes(StandardCharsets.UTF_8));
        return Problem.ofText(new ProblemId(TYPED + id), heading, problemText);
    }

    private static void checkLength(String field, String text, int most) {
        if (text.length() > most) {
            throw rejected(
                    CONTENT_TOO_LARGE,
                    "too-long",
                    field,
                    "%s 有 %d 个字符，最多 %d 个。请缩短，或拆成几道难题。".formatted(field, text.length(), most),
                    "The %s has %d characters, at most %d are accepted. Shorten it, or split it into several problems."
                            .formatted(field, text.length(), most));
        }
    }

    /** The first sentence, or as much of it as a heading holds, cut at a comma where there is one. */
    private static String firstWords(String problemText) {
        var line = problemText.strip().lines().findFirst().orElseThrow();
        var sentence = line.split("(?<=[。；！？;!?])", 2)[0];
        if (sentence.codePointCount(0, sentence.length()) <= TITLE_CHARS) {
            return sentence;
        }
        var cut = sentence.substring(0, sentence.offsetByCodePoints(0, TITLE_CHARS));
        var comma = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(", "));
        return (comma >= TITLE_CHARS / 3 ? cut.substring(0, comma) : cut) + "…";
    }

    /**
     * What is wanted of the match.
     *
     * @throws RejectedException (400, 422) if a number is out of its range or a filter's value unknown
     */
    public MatchOptions options(@Nullable Integer topK, @Nullable Filters filters, @Nullable Boolean belowThreshold) {
        var count = topK == null ? DEFAULT_TOP_K : topK;
        if (count < 1 || count > MatchOptions.MAX_TOP_K) {
            throw new RejectedException(Rejection.of(
                    BAD_REQUEST,
                    "range",
                    "topK",
                    String.valueOf(count),
                    new Sentence(
                            "topK 应在 1 到 %d 之间。".formatted(MatchOptions.MAX_TOP_K),
                            "The topK must be between 1 and %d.".formatted(MatchOptions.MAX_TOP_K))));
        }
        return new MatchOptions(
                count, filter(filters == null ? Filters.NONE : filters), Boolean.TRUE.equals(belowThreshold));
    }

    private ExpertFilter filter(Filters filters) {
        var values = new EnumMap<EvidenceField, List<String>>(EvidenceField.class);
        values.put(EvidenceField.TEAM, known("filters.teams", filters.teams(), names.teams()));
        values.put(EvidenceField.DISTRICT, known("filters.districts", filters.districts(), names.districts()));
        values.put(EvidenceField.TITLE, known("filters.titles", filters.titles(), names.values("title")));
        values.put(
                EvidenceField.SERVICE_MODE,
                known("filters.serviceModes", filters.serviceModes(), names.values("serviceMode")));
        values.put(
                EvidenceField.PROBLEM_TYPE,
                known("filters.problemTypes", filters.problemTypes(), names.values("problemType")));
        return new ExpertFilter(values);
    }

    private static List<String> known(String field, @Nullable List<String> asked, List<Sentence> allowed) {
        if (asked == null) {
            return List.of();
        }
        for (var value : asked) {
            if (allowed.stream().noneMatch(one -> one.zh().equals(value))) {
                throw new RejectedException(Rejection.of(
                        UNPROCESSABLE_CONTENT,
                        "unknown-value",
                        field,
                        value,
                        new Sentence(
                                "“%s”不是 %s 的可选值。".formatted(value, field),
                                "“%s” is not one of the values of %s.".formatted(value, field))));
            }
        }
        return asked;
    }

    private static RejectedException rejected(HttpStatus status, String rule, String field, String zh, String en) {
        return new RejectedException(Rejection.of(status, rule, field, null, new Sentence(zh, en)));
    }
}

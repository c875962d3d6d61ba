package io.zhiqiao.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.util.Base64;
import org.springframework.http.HttpStatus;

/** Says where a page of problems starts, in a form that nobody is tempted to build by hand. */
final class ProblemCursor {

    private static final String PREFIX = "after:";

    private ProblemCursor() {}

    static String after(String problemId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + problemId).getBytes(UTF_8));
    }

    /**
     * The id after which the page starts; empty for the first page.
     *
     * @throws RejectedException (400) if {@code cursor} is none
     */
    static String read(String cursor) {
        if (cursor.isEmpty()) {
            return "";
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    private static RejectedException invalid(String cursor) {
        return new RejectedException(Rejection.of(
                HttpStatus.BAD_REQUEST,
                "cursor",
                "cursor",
                cursor,
                new Sentence(
                        "翻页标记无效。请从第一页重新开始。", "The cursor is not one of this service. Start again at the first page.")));
    }
}

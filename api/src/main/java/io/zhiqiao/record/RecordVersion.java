package io.zhiqiao.record;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions of records as HTTP carries them: {@code ETag} in answers, {@code If-Match} in requests that change. */
public final class RecordVersion {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private RecordVersion() {}

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a request is about.
     *
     * @param ifMatch value of the header; null where it is missing
     * @throws RejectedException (428) if it is missing; (400) if it is no tag of this service
     */
    public static long read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "if-match",
                            "修改时请用 If-Match 给出读到的版本（即读取时应答中的 ETag），以免覆盖他人的修改。",
                            "Send the version that you read (the ETag of the answer) as If-Match, so that nobody's change is lost."));
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "if-match",
                    "If-Match",
                    ifMatch,
                    new Sentence(
                            "If-Match 不是本服务的版本标记，应形如 \"3\"。",
                            "The If-Match is no tag of this service; it looks like \"3\".")));
        }
        return Long.parseLong(tag.group(1));
    }
}

package io.zhiqiao.proposal;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions of records in the headers of requests and answers. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** The version as an entity tag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made from.
     *
     * @param ifMatch the header {@code If-Match}; null where it is missing
     * @throws RejectedException (400, 428) if it is missing, or no version
     */
    public static long read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match",
                    "修改需带 If-Match 请求头，其值为读取时得到的 ETag。",
                    "A change needs the header If-Match with the ETag that came with what was read."));
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "if-match",
                    "If-Match 不是本服务给出的 ETag。请重新读取后再改。",
                    "The If-Match is no ETag of this service: read again, then change."));
        }
        return Long.parseLong(tag.group(1));
    }
}

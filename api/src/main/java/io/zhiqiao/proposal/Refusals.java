package io.zhiqiao.proposal;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import org.springframework.http.HttpStatus;

/** What is answered where a step cannot be made. */
public final class Refusals {

    private Refusals() {}

    /** A transition that the life cycle refuses. */
    public static RejectedException of(TransitionRefusedException refused) {
        var status = switch (refused.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ROLE -> HttpStatus.FORBIDDEN;
            case NO_REASON -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE, GUARD -> HttpStatus.CONFLICT;
        };
        return new RejectedException(Rejection.of(
                status,
                refused.rule(),
                refused.sentence().zh(),
                refused.sentence().en()));
    }

    /** Somebody else changed the record since it was read. */
    public static RejectedException stale() {
        return new RejectedException(Rejection.of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "在您打开之后已被他人修改。请刷新页面，核对后再操作。",
                "It was changed by someone else since you opened it. Reload, look again, then act."));
    }

    /** A field that does not pass. */
    public static RejectedException field(String rule, String field, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, rule, field, null, new Sentence(zh, en)));
    }
}

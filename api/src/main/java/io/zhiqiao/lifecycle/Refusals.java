package io.zhiqiao.lifecycle;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import org.springframework.http.HttpStatus;

/** Says to pages and programmes why a step was not made. */
public final class Refusals {

    private Refusals() {}

    /**
     * The refusal as an answer: 404 for no such step, 403 for the wrong person, 409 for the wrong state and for a
     * condition that the record does not meet, 422 for a reason that was not sent.
     */
    public static RejectedException rejected(TransitionRefusedException refused) {
        var status = switch (refused.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ROLE -> HttpStatus.FORBIDDEN;
            case STATE, GUARD -> HttpStatus.CONFLICT;
            case NO_REASON -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var field = refused.reason() == TransitionRefusedException.Reason.NO_REASON ? "reason" : "transition";
        return new RejectedException(Rejection.of(status, refused.rule(), field, null, refused.sentence()));
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

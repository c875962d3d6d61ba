package io.zhiqiao.lifecycle;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import org.springframework.http.HttpStatus;

/** Says to pages and programmes why a transition was not made. */
public final class Refusals {

    private Refusals() {}

    /** The refusal as an answer: 404 for no such step, 409 for the wrong state, 403 for the wrong person, otherwise 422. */
    public static RejectedException rejected(TransitionRefusedException refused) {
        var status = switch (refused.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case STATE -> HttpStatus.CONFLICT;
            case ROLE -> HttpStatus.FORBIDDEN;
            case NO_REASON, GUARD -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var field = refused.reason() == TransitionRefusedException.Reason.NO_REASON ? "reason" : "transition";
        return new RejectedException(Rejection.of(status, refused.rule(), field, null, refused.sentence()));
    }
}

package io.zhiqiao.lifecycle;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
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

    /**
     * The transition of that name, if it may be made now.
     *
     * @param reason as given; blank for none
     * @param facts what guards are asked about
     * @throws RejectedException if it may not, as {@link #rejected} says
     */
    public static <S extends Enum<S>, C> Transition<S, C> checked(
            LifeCycle<S, C> table, String transition, S state, Set<Role> roles, String reason, C facts) {
        try {
            return table.check(transition, state, roles, reason, facts);
        } catch (TransitionRefusedException e) {
            throw rejected(e);
        }
    }

    /**
     * Writes a record.
     *
     * @throws RejectedException (412) if somebody else changed it since it was read
     */
    public static <T> T unlessStale(Supplier<T> write) {
        try {
            return write.get();
        } catch (OptimisticLockingFailureException e) {
            throw stale();
        }
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

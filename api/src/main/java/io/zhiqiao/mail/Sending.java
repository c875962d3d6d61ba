package io.zhiqiao.mail;

import io.zhiqiao.language.Sentence;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the sending of a letter has come.
 *
 * @param state what became of it
 * @param attempts how often the mail server was asked, at least 0
 * @param trouble what was in the way; null for nothing
 * @param nextTryAt not before then; while it is being sent, when that began
 * @param doneAt when the mail server took it, or it was given by hand; null before
 */
public record Sending(
        LetterState state,
        int attempts,
        @Nullable Sentence trouble,
        Instant nextTryAt,
        @Nullable Instant doneAt) {

    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Sentence LOST = new Sentence(
            "发送时服务中断，不知道是否已发出。请向收信人核实，或重新发送。",
            "The service stopped while it was being sent, so that nobody knows whether it went: ask, or send it again.");

    /** To be sent as soon as can be, as if it had never been tried. */
    public static Sending queued(Instant now) {
        return new Sending(LetterState.QUEUED, 0, null, now, null);
    }

    /** Nothing that a mail server could take: somebody has to hand it over. */
    public static Sending toGive(@Nullable Sentence why, Instant now) {
        return new Sending(LetterState.TO_GIVE, 0, why, now, null);
    }

    /** Somebody handed it over. */
    public Sending given(Instant now) {
        return new Sending(LetterState.GIVEN, attempts, null, nextTryAt, now);
    }

    /** Nobody needs it any more. */
    public Sending dropped() {
        return new Sending(LetterState.DROPPED, attempts, null, nextTryAt, doneAt);
    }

    Sending tried(Instant now) {
        return new Sending(LetterState.SENDING, attempts + 1, null, now, doneAt);
    }

    Sending lost(Instant now) {
        return stuck(LetterState.FAILED, LOST, now);
    }

    /** After the mail server has answered; what may go later is tried again, each time after twice the pause. */
    Sending after(Posted posted, Instant now) {
        return switch (posted) {
            case Posted.Sent sent -> new Sending(LetterState.SENT, attempts, null, nextTryAt, now);
            case Posted.Refused refused -> stuck(LetterState.FAILED, refused.why(), now);
            case Posted.Later later ->
                attempts >= MOST_ATTEMPTS
                        ? stuck(LetterState.FAILED, later.why(), now)
                        : stuck(
                                LetterState.QUEUED,
                                later.why(),
                                now.plus(FIRST_PAUSE.multipliedBy(1L << (attempts - 1))));
        };
    }

    private Sending stuck(LetterState next, Sentence why, Instant tryAt) {
        return new Sending(next, attempts, why, tryAt, doneAt);
    }
}

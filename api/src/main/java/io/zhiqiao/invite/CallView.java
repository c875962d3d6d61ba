package io.zhiqiao.invite;

import java.util.List;

/**
 * An expert who should be called.
 *
 * @param invitation what about
 * @param maskedPhone the number with most of its digits hidden; blank where none is known
 * @param calls what came of calls so far, the latest first
 */
public record CallView(InvitationView invitation, String maskedPhone, List<Call> calls) {

    /** Copies the list. */
    public CallView {
        calls = List.copyOf(calls);
    }
}

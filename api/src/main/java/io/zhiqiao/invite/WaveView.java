package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.language.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wave as pages and programmes see it.
 *
 * @param waveId of the wave
 * @param tourId which tour
 * @param number within the tour, from 1
 * @param state whether it was released
 * @param stateName the state in words
 * @param drawn whether the service proposed it out of the alternates
 * @param contact whom experts may call
 * @param answerBy last day to answer
 * @param zh the Chinese letter, with fields
 * @param en the English letter, with fields
 * @param releasedAt null before
 * @param invitations all of it
 * @param mayChange whether whoever asks may word, release and drop it
 * @param version for {@code If-Match}
 */
public record WaveView(
        String waveId,
        String tourId,
        int number,
        WaveState state,
        Sentence stateName,
        boolean drawn,
        String contact,
        LocalDate answerBy,
        LetterText zh,
        LetterText en,
        @Nullable Instant releasedAt,
        List<InvitationView> invitations,
        boolean mayChange,
        long version) {

    /** Copies the list. */
    public WaveView {
        invitations = List.copyOf(invitations);
    }

    /** Whether it can still be worded. */
    public boolean isDraft() {
        return state == WaveState.DRAFT;
    }

    /** How many wait to be sent. */
    public long drafted() {
        return invitations.stream()
                .filter(one -> one.state() == InvitationState.DRAFTED)
                .count();
    }
}

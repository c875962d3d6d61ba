package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Sending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter as it went out, or shall go.
 *
 * @param letterId grows with time; null before it is written
 * @param invitationId of which invitation
 * @param round of the invitation that it belongs to
 * @param kind what it is for
 * @param state what became of it
 * @param attempts how often the mail server was asked
 * @param troubleZh what was in the way, in Chinese; null for nothing
 * @param troubleEn the same in English
 * @param subject in one line
 * @param body with the mark of the link, which is filled in when the letter goes
 * @param site how people outside reach the service, for the link
 * @param madeAt when
 * @param nextTryAt not before then
 * @param doneBy login of who gave it by hand; null for the service
 * @param doneAt null before it was delivered
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_letter")
record TourLetter(
        @Id @Nullable Long letterId,
        String invitationId,
        int round,
        LetterKind kind,
        LetterState state,
        int attempts,
        @Nullable String troubleZh,
        @Nullable String troubleEn,
        String subject,
        String body,
        String site,
        Instant madeAt,
        Instant nextTryAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Version long version) {

    /** The text with the link in its place. */
    String bodyWith(String link) {
        return body.replace(LetterText.LINK_MARK, link);
    }

    /** What was in the way; null for nothing. */
    @Nullable
    Sentence trouble() {
        return troubleZh == null || troubleEn == null ? null : new Sentence(troubleZh, troubleEn);
    }

    /** How far it has come. */
    Sending sending() {
        return new Sending(state, attempts, trouble(), nextTryAt, doneAt);
    }

    /** With what the service did about it; who gave it by hand is forgotten. */
    TourLetter with(Sending sending) {
        return with(sending, null);
    }

    /** Handed over by somebody. */
    TourLetter given(String login, Instant now) {
        return with(sending().given(now), login);
    }

    private TourLetter with(Sending sending, @Nullable String by) {
        var why = sending.trouble();
        return new TourLetter(
                letterId,
                invitationId,
                round,
                kind,
                sending.state(),
                sending.attempts(),
                why == null ? null : why.zh(),
                why == null ? null : why.en(),
                subject,
                body,
                site,
                madeAt,
                sending.nextTryAt(),
                by,
                sending.doneAt(),
                version);
    }
}

package io.zhiqiao.survey;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Sending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter that asks for a survey, or reminds of it; each once. Its words are written when it goes.
 *
 * @param letterId grows with time; null before it is written
 * @param surveyId of which survey
 * @param kind {@link LetterKind#SURVEY} or {@link LetterKind#SURVEY_REMINDER}
 * @param state what became of it
 * @param attempts how often the mail server was asked
 * @param troubleZh what was in the way, in Chinese; null for nothing
 * @param troubleEn the same in English
 * @param madeAt when
 * @param nextTryAt not before then
 * @param givenBy login of who gave it by hand; null for the service
 * @param doneAt null before it was delivered
 * @param version grows with each change; 0 before it is written
 */
@Table("survey_letter")
record SurveyLetter(
        @Id @Nullable Long letterId,
        String surveyId,
        LetterKind kind,
        LetterState state,
        int attempts,
        @Nullable String troubleZh,
        @Nullable String troubleEn,
        Instant madeAt,
        Instant nextTryAt,
        @Nullable String givenBy,
        @Nullable Instant doneAt,
        @Version long version) {

    static SurveyLetter of(Survey survey, LetterKind kind, Sending sending) {
        return new SurveyLetter(
                null,
                survey.surveyId(),
                kind,
                sending.state(),
                sending.attempts(),
                zh(sending.trouble()),
                en(sending.trouble()),
                sending.nextTryAt(),
                sending.nextTryAt(),
                null,
                sending.doneAt(),
                0);
    }

    Sending sending() {
        return new Sending(state, attempts, trouble(), nextTryAt, doneAt);
    }

    /** What was in the way; null for nothing. */
    public @Nullable Sentence trouble() {
        return troubleZh == null || troubleEn == null ? null : new Sentence(troubleZh, troubleEn);
    }

    /** With what the service did about it. */
    SurveyLetter with(Sending sending) {
        return with(sending, null);
    }

    /** Handed over by somebody. */
    SurveyLetter given(String login, Instant now) {
        return with(sending().given(now), login);
    }

    private SurveyLetter with(Sending sending, @Nullable String by) {
        return new SurveyLetter(
                letterId,
                surveyId,
                kind,
                sending.state(),
                sending.attempts(),
                zh(sending.trouble()),
                en(sending.trouble()),
                madeAt,
                sending.nextTryAt(),
                by,
                sending.doneAt(),
                version);
    }

    private static @Nullable String zh(@Nullable Sentence said) {
        return said == null ? null : said.zh();
    }

    private static @Nullable String en(@Nullable Sentence said) {
        return said == null ? null : said.en();
    }
}

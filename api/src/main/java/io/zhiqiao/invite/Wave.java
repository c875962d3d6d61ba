package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Invitations that go out together, with one letter (邀请批次).
 *
 * @param waveId random, unchanging
 * @param tourId which tour
 * @param number within the tour, from 1
 * @param state whether it was released
 * @param drawn whether the service proposed it out of the alternates
 * @param contact whom experts may call, in words; at most 200 characters
 * @param answerBy last day to answer
 * @param subjectZh subject of the Chinese letter, with fields
 * @param bodyZh text of the Chinese letter, with fields
 * @param subjectEn subject of the English letter, with fields
 * @param bodyEn text of the English letter, with fields
 * @param createdBy login
 * @param createdAt when
 * @param releasedBy login; null before
 * @param releasedAt null before
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_wave")
public record Wave(
        @Id String waveId,
        String tourId,
        int number,
        WaveState state,
        boolean drawn,
        String contact,
        LocalDate answerBy,
        String subjectZh,
        String bodyZh,
        String subjectEn,
        String bodyEn,
        String createdBy,
        Instant createdAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Version long version) {

    /** The letter in a language: {@code en}, or Chinese for every other. */
    LetterText text(String language) {
        return language.equals("en") ? new LetterText(subjectEn, bodyEn) : new LetterText(subjectZh, bodyZh);
    }

    Wave saying(WaveRequest request) {
        return new Wave(
                waveId,
                tourId,
                number,
                state,
                drawn,
                request.contact(),
                request.answerBy(),
                request.zh().subject(),
                request.zh().body(),
                request.en().subject(),
                request.en().body(),
                createdBy,
                createdAt,
                releasedBy,
                releasedAt,
                version);
    }

    Wave in(WaveState next, @Nullable String by, @Nullable Instant at) {
        return new Wave(
                waveId, tourId, number, next, drawn, contact, answerBy, subjectZh, bodyZh, subjectEn, bodyEn, createdBy,
                createdAt, by, at, version);
    }
}

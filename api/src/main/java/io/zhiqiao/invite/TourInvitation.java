package io.zhiqiao.invite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An expert's invitation to a tour (邀请).
 *
 * @param invitationId random, unchanging
 * @param tourId which tour
 * @param waveId the wave that it goes out with
 * @param expertId who
 * @param letterLanguage {@code zh} or {@code en}
 * @param becauseZh why it was proposed, in Chinese; blank where the office chose by itself
 * @param becauseEn the same in English
 * @param replaces the invitation that it stands in for; null for none
 * @param state of its life cycle
 * @param stateSince when it came into this state
 * @param sending when it went out, and until when an answer is waited for
 * @param answer what the expert said
 * @param problems for which problems; at least one
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_invitation")
public record TourInvitation(
        @Id String invitationId,
        String tourId,
        String waveId,
        String expertId,
        String letterLanguage,
        String becauseZh,
        String becauseEn,
        @Nullable String replaces,
        InvitationState state,
        Instant stateSince,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Sending sending,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Answer answer,

        @MappedCollection(idColumn = "invitation_id", keyColumn = "place")
        List<InvitedProblem> problems,

        @Version long version) {

    /** The same in another state. */
    TourInvitation in(InvitationState next, Instant now) {
        return with(next, now, sending, answer);
    }

    /** Sent, or sent once more: earlier links stop to work. */
    TourInvitation sent(Instant now, Instant answerBy) {
        return with(InvitationState.SENT, now, new Sending(sending.round() + 1, now, answerBy, null), Answer.NONE);
    }

    TourInvitation reminded(Instant now) {
        return with(
                InvitationState.REMINDED,
                now,
                new Sending(sending.round(), sending.sentAt(), sending.answerBy(), now),
                answer);
    }

    TourInvitation answered(InvitationState next, Answer given, Instant now) {
        return with(next, now, sending, given);
    }

    TourInvitation inLanguage(String language) {
        return new TourInvitation(
                invitationId,
                tourId,
                waveId,
                expertId,
                language,
                becauseZh,
                becauseEn,
                replaces,
                state,
                stateSince,
                sending,
                answer,
                problems,
                version);
    }

    /** Whether it is about this problem. */
    boolean isFor(String problemId) {
        return problems.stream().anyMatch(problem -> problem.problemId().equals(problemId));
    }

    private TourInvitation with(InvitationState next, Instant now, Sending newSending, Answer newAnswer) {
        return new TourInvitation(
                invitationId,
                tourId,
                waveId,
                expertId,
                letterLanguage,
                becauseZh,
                becauseEn,
                replaces,
                next,
                now,
                newSending,
                newAnswer,
                problems,
                version);
    }

    /**
     * When an invitation went out, and until when an answer is waited for.
     *
     * @param round how often it was sent; 0 before
     * @param sentAt the last time; null before
     * @param answerBy the moment after which it ends; null before
     * @param remindedAt in this round; null before
     */
    public record Sending(
            int round,
            @Nullable Instant sentAt,
            @Nullable Instant answerBy,
            @Nullable Instant remindedAt) {

        static final Sending NOT_YET = new Sending(0, null, null, null);
    }

    /**
     * What an expert said.
     *
     * @param reasonCode why the expert declined, or null
     * @param reason the same in words, or why the office withdrew; may be blank
     * @param halfDays beginnings of half-days on which the expert is free, one a line; blank for all
     * @param wishes in the expert's words; may be blank
     * @param answeredBy login of who said it, {@code link} for the link of the letter; null before
     * @param answeredAt null before
     */
    public record Answer(
            @Nullable String reasonCode,
            String reason,
            String halfDays,
            String wishes,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static final Answer NONE = new Answer(null, "", "", "", null, null);

        /** Beginnings of the half-days on which the expert is free; empty for all. */
        public List<LocalDateTime> freeFrom() {
            return halfDays.lines().map(LocalDateTime::parse).toList();
        }
    }
}

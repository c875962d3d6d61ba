package io.zhiqiao.invite;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.proposal.MatchReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as pages and programmes see it; never holds contact data, nor the link.
 *
 * @param invitationId of the invitation
 * @param tourId which tour
 * @param waveId which wave
 * @param expertId who
 * @param name what the expert is called
 * @param expert who that is; null where the record was withdrawn
 * @param problems for which problems
 * @param state of its life cycle
 * @param stateName the state in words
 * @param stateSince since when
 * @param letterLanguage {@code zh} or {@code en}
 * @param because why it was proposed; blank where the office chose by itself
 * @param replaces the invitation that it stands in for; null for none
 * @param round how often it was sent
 * @param sentAt null before
 * @param answerBy last day to answer; null before it was sent
 * @param remindedAt null before
 * @param letter what became of the last letter; null before it was sent, and for the expert
 * @param reasonCode why the expert declined; null for none
 * @param reasonName the same in words
 * @param reason in the words of whoever declined or withdrew; may be blank
 * @param freeFrom beginnings of the half-days on which the expert is free; empty for all
 * @param wishes of the expert; may be blank
 * @param answeredBy {@code link}, {@code expert} or {@code office}; null before
 * @param answeredAt null before
 * @param next what whoever asks may try next
 * @param version for {@code If-Match}
 */
public record InvitationView(
        String invitationId,
        String tourId,
        String waveId,
        String expertId,
        String name,
        @Nullable ExpertSummary expert,
        List<ProblemLine> problems,
        InvitationState state,
        Sentence stateName,
        Instant stateSince,
        String letterLanguage,
        Sentence because,
        @Nullable String replaces,
        int round,
        @Nullable Instant sentAt,
        @Nullable LocalDate answerBy,
        @Nullable Instant remindedAt,
        @Nullable LetterLine letter,
        @Nullable MatchReason reasonCode,
        @Nullable Sentence reasonName,
        String reason,
        List<LocalDateTime> freeFrom,
        String wishes,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        List<String> next,
        long version) {

    /** Copies the lists. */
    public InvitationView {
        problems = List.copyOf(problems);
        freeFrom = List.copyOf(freeFrom);
        next = List.copyOf(next);
    }

    /** Whether this may be tried next. */
    public boolean may(String step) {
        return next.contains(step);
    }

    /**
     * A problem of an invitation, in the words that everybody may read.
     *
     * @param problemId which problem
     * @param title in a line
     * @param leads whether the expert shall lead its group
     */
    public record ProblemLine(String problemId, Sentence title, boolean leads) {}

    /**
     * What became of a letter.
     *
     * @param kind what it is for
     * @param state what became of it
     * @param stateName the same in words
     * @param trouble what was in the way; null for nothing
     * @param at when it was delivered; null before
     */
    public record LetterLine(
            Sentence kind,
            LetterState state,
            Sentence stateName,
            @Nullable Sentence trouble,
            @Nullable Instant at) {}
}

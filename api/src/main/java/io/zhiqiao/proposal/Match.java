package io.zhiqiao.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An expert and a problem (匹配).
 *
 * @param matchId random, unchanging
 * @param problemId which problem
 * @param expertId which expert; a problem and an expert have one match
 * @param runId the run that suggested the expert; it has contributions, evidence and rules
 * @param fit in [0, 1], higher is better
 * @param listRank place in the run's list, from 1
 * @param turn order among those who stand in for each other, from 1
 * @param state of its life cycle
 * @param stateSince when it came into this state
 * @param reasonCode name of a {@link MatchReason} that led to this state; null for none
 * @param reason in the words of whoever gave it; null for none
 * @param place where the expert is asked to come; may be blank
 * @param meetingTime when, in words; may be blank
 * @param effort how much time is asked for; may be blank
 * @param note anything else that the invitation says; may be blank
 * @param contactAllowed whether the expert agreed, when accepting, that the enterprise sees the contact data
 * @param invitedAt null before
 * @param remindedAt null before
 * @param acceptedAt null before
 * @param confirmedAt null before
 * @param version grows with each change; 0 before it is written
 */
@Table("problem_match")
public record Match(
        @Id String matchId,
        String problemId,
        String expertId,
        String runId,
        double fit,
        int listRank,
        int turn,
        MatchState state,
        Instant stateSince,
        @Nullable String reasonCode,
        @Nullable String reason,
        String place,
        String meetingTime,
        String effort,
        String note,
        boolean contactAllowed,
        @Nullable Instant invitedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant confirmedAt,
        @Version long version) {

    static Match candidate(
            String matchId,
            String problemId,
            String expertId,
            String runId,
            double fit,
            int listRank,
            int turn,
            Instant now) {
        return new Match(
                matchId,
                problemId,
                expertId,
                runId,
                fit,
                listRank,
                turn,
                MatchState.CANDIDATE,
                now,
                null,
                null,
                "",
                "",
                "",
                "",
                false,
                null,
                null,
                null,
                null,
                0);
    }

    /** The same in another state. */
    Match in(MatchState next, @Nullable String code, @Nullable String words, Instant now) {
        return new Match(
                matchId,
                problemId,
                expertId,
                runId,
                fit,
                listRank,
                turn,
                next,
                now,
                code,
                words,
                place,
                meetingTime,
                effort,
                note,
                contactAllowed,
                next == MatchState.INVITED ? now : invitedAt,
                next == MatchState.INVITED ? null : remindedAt,
                next == MatchState.ACCEPTED ? now : acceptedAt,
                next == MatchState.CONFIRMED ? now : confirmedAt,
                version);
    }

    /** The same with what the expert is asked for. */
    Match asking(Invitation invitation) {
        return with(
                runId,
                fit,
                listRank,
                turn,
                new Invitation(invitation.place(), invitation.meetingTime(), invitation.effort(), invitation.note()),
                contactAllowed,
                remindedAt);
    }

    Match allowingContact(boolean allowed) {
        return with(runId, fit, listRank, turn, invitation(), allowed, remindedAt);
    }

    Match suggestedBy(String run, double newFit, int newRank) {
        return with(run, newFit, newRank, turn, invitation(), contactAllowed, remindedAt);
    }

    Match inTurn(int newTurn) {
        return with(runId, fit, listRank, newTurn, invitation(), contactAllowed, remindedAt);
    }

    Match reminded(Instant at) {
        return with(runId, fit, listRank, turn, invitation(), contactAllowed, at);
    }

    private Invitation invitation() {
        return new Invitation(place, meetingTime, effort, note);
    }

    private Match with(
            String run,
            double newFit,
            int newRank,
            int newTurn,
            Invitation invitation,
            boolean allowed,
            @Nullable Instant reminder) {
        return new Match(
                matchId,
                problemId,
                expertId,
                run,
                newFit,
                newRank,
                newTurn,
                state,
                stateSince,
                reasonCode,
                reason,
                text(invitation.place()),
                text(invitation.meetingTime()),
                text(invitation.effort()),
                text(invitation.note()),
                allowed,
                invitedAt,
                reminder,
                acceptedAt,
                confirmedAt,
                version);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

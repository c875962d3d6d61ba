package io.zhiqiao.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of experts with the firms of one problem, or of several that are alike (会面).
 *
 * @param meetingId random, unchanging
 * @param tourId which tour
 * @param problemIds what is talked about; more than one for a joint visit
 * @param expertIds who comes
 * @param place where and when; null while it has none
 * @param pinned whether a coordinator wants it there: no run moves it
 * @param state of its life cycle
 * @param stateSince when it came into this state
 * @param outcome what came of it; null before it is known
 * @param version grows with each change; 0 before it is written
 */
public record Meeting(
        String meetingId,
        String tourId,
        List<String> problemIds,
        List<String> expertIds,
        @Nullable MeetingPlace place,
        boolean pinned,
        MeetingState state,
        Instant stateSince,
        @Nullable MeetingOutcome outcome,
        long version) {

    /** Copies the lists. */
    public Meeting {
        problemIds = List.copyOf(problemIds);
        expertIds = List.copyOf(expertIds);
    }

    static Meeting requested(
            String meetingId, String tourId, List<String> problemIds, List<String> expertIds, Instant now) {
        return new Meeting(meetingId, tourId, problemIds, expertIds, null, false, MeetingState.REQUESTED, now, null, 0);
    }

    /** Where it is; null while it has no place. */
    public @Nullable String stopId() {
        return place == null ? null : place.stopId();
    }

    /** The table, from 1; 0 while it has no place. */
    public int table() {
        return place == null ? 0 : place.table();
    }

    /** When it begins; null while it has no place. */
    public @Nullable Instant startsAt() {
        return place == null ? null : place.startsAt();
    }

    /** When it ends; null while it has no place. */
    public @Nullable Instant endsAt() {
        return place == null ? null : place.endsAt();
    }

    Meeting in(MeetingState next, Instant now) {
        return new Meeting(meetingId, tourId, problemIds, expertIds, place, pinned, next, now, outcome, version);
    }

    Meeting at(@Nullable MeetingPlace where, boolean stays) {
        return new Meeting(meetingId, tourId, problemIds, expertIds, where, stays, state, stateSince, outcome, version);
    }

    Meeting with(List<String> problems, List<String> experts) {
        return new Meeting(meetingId, tourId, problems, experts, place, pinned, state, stateSince, outcome, version);
    }

    Meeting cameOf(@Nullable MeetingOutcome what) {
        return new Meeting(meetingId, tourId, problemIds, expertIds, place, pinned, state, stateSince, what, version);
    }
}

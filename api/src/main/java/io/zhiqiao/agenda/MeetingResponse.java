package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as programmes and pages read it.
 *
 * @param meetingId random, unchanging
 * @param tourId which tour
 * @param problems what is talked about, with the firms
 * @param experts who comes
 * @param stopId where; null while it has no place
 * @param stopName what the stop is called; null while it has no place
 * @param table from 1; 0 while it has no place
 * @param startsAt when; null while it has no place
 * @param endsAt when it ends; null while it has no place
 * @param pinned whether runs leave it where it is
 * @param state of its life cycle
 * @param stateTitle what the state is called
 * @param outcome what came of it; null before it is known
 * @param next steps that whoever asks may try
 * @param version for {@code If-Match}
 */
record MeetingResponse(
        String meetingId,
        String tourId,
        List<MetProblem> problems,
        List<MetExpert> experts,
        @Nullable String stopId,
        @Nullable String stopName,
        int table,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean pinned,
        MeetingState state,
        Sentence stateTitle,
        @Nullable MeetingOutcome outcome,
        List<String> next,
        long version) {

    MeetingResponse {
        problems = List.copyOf(problems);
        experts = List.copyOf(experts);
        next = List.copyOf(next);
    }

    /** Whether somebody who was there can write down what was said: it is settled, and not cancelled. */
    public boolean recordable() {
        return startsAt != null
                && state.takesPlace()
                && state != MeetingState.REQUESTED
                && state != MeetingState.ACCEPTED;
    }

    /** A problem that is talked about. */
    record MetProblem(String problemId, String title, String firm) {}

    /** An expert who comes. */
    record MetExpert(String expertId, String name) {}

    static MeetingResponse of(Meetings.Reached reached, Firms firms) {
        var meeting = reached.meeting();
        var stopId = meeting.stopId();
        return new MeetingResponse(
                meeting.meetingId(),
                meeting.tourId(),
                meeting.problemIds().stream()
                        .map(id ->
                                new MetProblem(id, firms.title(id), firms.of(id).name()))
                        .toList(),
                meeting.expertIds().stream()
                        .map(id -> new MetExpert(id, firms.expert(id)))
                        .toList(),
                stopId,
                stopId == null
                        ? null
                        : reached.tour().stop(stopId).map(stop -> stop.name()).orElse(stopId),
                meeting.table(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.pinned(),
                meeting.state(),
                meeting.state().title(),
                meeting.outcome(),
                reached.next(),
                meeting.version());
    }
}

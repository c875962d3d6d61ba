package io.zhiqiao.agenda;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.record.RecordVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Meetings, for programmes. */
@RestController
class MeetingController {

    private final Meetings meetings;
    private final MeetingMoves moves;
    private final OwnMeetings own;
    private final Firms firms;
    private final CurrentPerson current;

    MeetingController(Meetings meetings, MeetingMoves moves, OwnMeetings own, Firms firms, CurrentPerson current) {
        this.meetings = meetings;
        this.moves = moves;
        this.own = own;
        this.firms = firms;
        this.current = current;
    }

    /** The meetings of whoever asks: an expert's own, or those of a firm's problems. */
    @GetMapping("/api/v1/my/meetings")
    List<MeetingResponse> mine() {
        return own.of(current.get()).stream()
                .map(reached -> MeetingResponse.of(reached, firms))
                .toList();
    }

    /** One meeting. */
    @GetMapping("/api/v1/meetings/{meetingId}")
    ResponseEntity<MeetingResponse> meeting(@PathVariable String meetingId) {
        return tagged(meetingId);
    }

    /** Every place for a meeting, with what it would break. */
    @GetMapping("/api/v1/meetings/{meetingId}/places")
    List<MeetingMoves.PossiblePlace> places(@PathVariable String meetingId) {
        return moves.places(meetingId);
    }

    /** Moves a meeting; without a stop it loses its place. */
    @PutMapping("/api/v1/meetings/{meetingId}/place")
    ResponseEntity<MeetingResponse> move(
            @PathVariable String meetingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveRequest request) {
        moves.move(meetingId, request.move(), RecordVersion.read(ifMatch));
        return tagged(meetingId);
    }

    /** Brings a meeting into another state. */
    @PostMapping("/api/v1/meetings/{meetingId}/transitions/{transition}")
    ResponseEntity<MeetingResponse> make(
            @PathVariable String meetingId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable StepRequest request) {
        var reason = request == null || request.reason() == null ? "" : request.reason();
        meetings.make(
                meetingId, transition, reason, request == null ? null : request.outcome(), RecordVersion.read(ifMatch));
        return tagged(meetingId);
    }

    private ResponseEntity<MeetingResponse> tagged(String meetingId) {
        var reached = meetings.reach(meetingId);
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(reached.meeting().version()))
                .body(MeetingResponse.of(reached, firms));
    }

    /**
     * Where a meeting is to be.
     *
     * @param stopId which stop; null takes its place from it
     * @param startsAt beginning of a slot; null takes its place from it
     * @param table from 1; null for a free one
     * @param pinned whether it stays there; null for not
     * @param reason read by those affected after the tour was locked
     */
    record MoveRequest(
            @Nullable String stopId,
            @Nullable Instant startsAt,
            @Nullable Integer table,
            @Nullable Boolean pinned,
            @Nullable String reason) {

        MeetingMoves.Move move() {
            return new MeetingMoves.Move(
                    stopId, startsAt, table == null ? 0 : table, Boolean.TRUE.equals(pinned), reason);
        }
    }

    /** What a step says. */
    record StepRequest(@Nullable String reason, @Nullable MeetingOutcome outcome) {}
}

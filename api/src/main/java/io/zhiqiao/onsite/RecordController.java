package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.tour.Tours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Records of meetings, for programmes and for the queue of a phone that had no network. */
@RestController
class RecordController {

    private final MeetingRecords records;
    private final Meetings meetings;
    private final Tours tours;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    RecordController(
            MeetingRecords records,
            Meetings meetings,
            Tours tours,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.records = records;
        this.meetings = meetings;
        this.tours = tours;
        this.requests = requests;
        this.current = current;
    }

    /** The records of a tour. */
    @GetMapping("/api/v1/tours/{tourId}/records")
    List<RecordResponse> ofTour(@PathVariable String tourId) {
        tours.reach(tourId);
        return records.of(tourId).stream().map(RecordResponse::of).toList();
    }

    /** The record of a meeting. */
    @GetMapping("/api/v1/meetings/{meetingId}/record")
    ResponseEntity<RecordResponse> read(@PathVariable String meetingId) {
        meetings.reach(meetingId);
        return tagged(records.known(meetingId)
                .orElseThrow(() -> RejectedException.notFound("meetingId", meetingId, "会面记录", "record of a meeting")));
    }

    /** Writes the record of a meeting; where there is none yet, the version is 0. */
    @PutMapping("/api/v1/meetings/{meetingId}/record")
    ResponseEntity<RecordResponse> write(
            @PathVariable String meetingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RecordRequest typed) {
        var version = RecordVersion.read(ifMatch);
        requests.once(
                current.get().login(),
                "record " + meetingId,
                key,
                typed.words(),
                () -> records.write(meetingId, typed, version).meetingId());
        return read(meetingId);
    }

    private static ResponseEntity<RecordResponse> tagged(MeetingRecord record) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(record.version())).body(RecordResponse.of(record));
    }

    /**
     * A record as programmes read it.
     *
     * @param meetingId of which meeting
     * @param diagnosis what the experts found
     * @param advice what they advise
     * @param nextStep what is done next
     * @param who does it
     * @param dueOn by when; null where no day was agreed
     * @param outcome what came of it
     * @param writtenBy who wrote it last
     * @param writtenAt when
     * @param version for {@code If-Match}
     */
    record RecordResponse(
            String meetingId,
            String diagnosis,
            String advice,
            String nextStep,
            String who,
            @Nullable LocalDate dueOn,
            MeetingOutcome outcome,
            String writtenBy,
            Instant writtenAt,
            long version) {

        static RecordResponse of(MeetingRecord record) {
            return new RecordResponse(
                    record.meetingId(),
                    record.diagnosis(),
                    record.advice(),
                    record.nextStep(),
                    record.who(),
                    record.dueOn(),
                    record.outcome(),
                    record.writtenBy(),
                    record.writtenAt(),
                    record.version());
        }
    }
}

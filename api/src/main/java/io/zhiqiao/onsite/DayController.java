package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.onsite.DayResponse.CheckedIn;
import io.zhiqiao.record.IdempotentRequests;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day of a tour, for programmes and for the queue of a phone that had no network. */
@RestController
class DayController {

    private static final String KEY = "Idempotency-Key";

    private final DayViews views;
    private final CheckIns checkIns;
    private final CheckInRows rows;
    private final DayDesk desk;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    DayController(
            DayViews views,
            CheckIns checkIns,
            CheckInRows rows,
            DayDesk desk,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.views = views;
        this.checkIns = checkIns;
        this.rows = rows;
        this.desk = desk;
        this.requests = requests;
        this.current = current;
    }

    /** Who is expected, who came, and how the meetings stand. */
    @GetMapping("/api/v1/tours/{tourId}/day")
    DayResponse day(@PathVariable String tourId, @RequestParam(required = false) @Nullable LocalDate day) {
        return DayResponse.of(views.of(tourId, day));
    }

    /** Checks somebody in; who is in already stays in. */
    @PostMapping("/api/v1/tours/{tourId}/check-ins")
    CheckedIn checkIn(
            @PathVariable String tourId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody CheckInRequest request) {
        var checkInId = requests.once(
                current.get().login(),
                "check-in " + tourId,
                key,
                request.words(),
                () -> checkIns.note(tourId, request).checkInId());
        return CheckedIn.of(rows.findById(checkInId).orElseThrow());
    }

    /** Takes a check-in back. */
    @PostMapping("/api/v1/tours/{tourId}/check-ins/{checkInId}/undo")
    CheckedIn undo(
            @PathVariable String tourId,
            @PathVariable String checkInId,
            @RequestBody(required = false) @Nullable Reason reason) {
        return CheckedIn.of(
                checkIns.undo(tourId, checkInId, reason == null ? "" : CheckInRequest.said(reason.reason())));
    }

    /** Notes that an expert does not come. */
    @PostMapping("/api/v1/tours/{tourId}/absences")
    DayResponse absence(@PathVariable String tourId, @RequestBody AbsenceRequest request) {
        desk.noShow(tourId, CheckInRequest.said(request.expertId()), CheckInRequest.said(request.reason()));
        return DayResponse.of(views.of(tourId, null));
    }

    /** Lets an alternate stand in at a meeting. */
    @PostMapping("/api/v1/meetings/{meetingId}/stand-ins")
    List<String> standIn(@PathVariable String meetingId, @RequestBody StandInRequest request) {
        return desk.standIn(
                        meetingId,
                        CheckInRequest.said(request.goneId()),
                        CheckInRequest.said(request.insteadId()),
                        CheckInRequest.said(request.reason()))
                .expertIds();
    }

    /** Why something is taken back. */
    record Reason(@Nullable String reason) {}

    /** Who does not come, and why as far as known. */
    record AbsenceRequest(
            @Nullable String expertId, @Nullable String reason) {}

    /** Who goes, who comes, and why. */
    record StandInRequest(
            @Nullable String goneId,
            @Nullable String insteadId,
            @Nullable String reason) {}
}

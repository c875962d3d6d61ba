package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tours and the plan of their year, for programmes. */
@RestController
@RequestMapping("/api/v1/tours")
class TourController {

    private final Tours tours;
    private final TourPlanning planning;
    private final YearPlans years;
    private final Radar radar;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    TourController(
            Tours tours,
            TourPlanning planning,
            YearPlans years,
            Radar radar,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.tours = tours;
        this.planning = planning;
        this.years = years;
        this.radar = radar;
        this.requests = requests;
        this.current = current;
    }

    /** The tours of a year that whoever asks reaches, in the order of their days. */
    @GetMapping
    List<TourResponse> ofYear(@RequestParam int year) {
        return years.tours(year).stream()
                .map(tour -> new Tours.Reached(tour, TourReach.roles(current.get(), tour)))
                .map(TourResponse::of)
                .toList();
    }

    /** Takes in a new tour. */
    @PostMapping
    ResponseEntity<TourResponse> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TourRequest request) {
        var tourId = requests.once(
                current.get().login(),
                "tour",
                key,
                request.toString(),
                () -> planning.create(request.plan()).tourId());
        var reached = tours.reach(tourId);
        return ResponseEntity.created(URI.create("/api/v1/tours/" + tourId))
                .eTag(RecordVersion.tag(reached.tour().version()))
                .body(TourResponse.of(reached));
    }

    /** One tour. */
    @GetMapping("/{tourId}")
    ResponseEntity<TourResponse> tour(@PathVariable String tourId) {
        return tagged(tours.reach(tourId));
    }

    /** Changes the plan of a tour; after it was locked, with a reason. */
    @PutMapping("/{tourId}")
    ResponseEntity<TourResponse> change(
            @PathVariable String tourId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TourRequest request) {
        planning.change(tourId, request.plan(), request.reason(), RecordVersion.read(ifMatch));
        return tagged(tours.reach(tourId));
    }

    /** Brings a tour into another state. */
    @PostMapping("/{tourId}/transitions/{transition}")
    ResponseEntity<TourResponse> make(
            @PathVariable String tourId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable TourStepRequest request) {
        var reason = request == null ? "" : TourRequest.text(request.reason());
        tours.step(tourId, transition, reason, RecordVersion.read(ifMatch));
        return tagged(tours.reach(tourId));
    }

    /** The targets of a year, and how far they are reached. */
    @GetMapping("/targets/{year}")
    List<YearPlan.YearFigure> targets(@PathVariable int year) {
        return years.of(year).figures();
    }

    /** Sets a target of a year; {@code If-Match} is the version of the target. */
    @PutMapping("/targets/{year}/{indicator}")
    ResponseEntity<YearPlan.YearFigure> target(
            @PathVariable int year,
            @PathVariable TourIndicator indicator,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody YearTargetRequest request) {
        var version = RecordVersion.read(ifMatch);
        var target = request.target();
        if (target == null) {
            throw Refusals.field("required", "target", "请给出目标数。", "Give the number to be reached.");
        }
        var figure = years.set(year, indicator, target, version).figure(indicator);
        return ResponseEntity.ok().eTag(RecordVersion.tag(figure.version())).body(figure);
    }

    /** Unmet needs and available experts by district and industry, and where to go next. */
    @GetMapping("/radar")
    RadarView radar() {
        return radar.view();
    }

    private static ResponseEntity<TourResponse> tagged(Tours.Reached reached) {
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(reached.tour().version()))
                .body(TourResponse.of(reached));
    }

    /** What a step says. */
    record TourStepRequest(@Nullable String reason) {}

    /** What shall be reached. */
    record YearTargetRequest(@Nullable Integer target) {}
}

package io.zhiqiao.followup;

import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.tour.YearPlans;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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

/** What comes of tours, for programmes. */
@RestController
@RequestMapping("/api/v1")
class ResultController {

    private final Results results;
    private final ResultOwners owners;
    private final ResultViews views;
    private final YearPlans years;

    ResultController(Results results, ResultOwners owners, ResultViews views, YearPlans years) {
        this.results = results;
        this.owners = owners;
        this.views = views;
        this.years = years;
    }

    /** What came of each problem of a tour, for the office. */
    @GetMapping("/tours/{tourId}/results")
    List<ResultResponse> ofTour(@PathVariable String tourId) {
        return views.ofTour(tourId).stream().map(ResultResponse::of).toList();
    }

    /** What came of the tours of a month, whenever it was written; {@code month} as yyyy-MM. */
    @GetMapping("/tours/results")
    List<ResultResponse> ofMonth(@RequestParam YearMonth month) {
        return years.tours(month.getYear()).stream()
                .filter(tour -> tour.firstDay()
                        .filter(day -> YearMonth.from(day).equals(month))
                        .isPresent())
                .flatMap(tour -> ofTour(tour.tourId()).stream())
                .toList();
    }

    /** What a firm or an expert is asked about. */
    @GetMapping("/my/tour-results")
    List<ResultResponse> mine() {
        return views.mine().stream().map(ResultResponse::of).toList();
    }

    /** What came of one problem, for the office, its firm and the experts who met it. */
    @GetMapping("/tour-results/{tourId}/{problemId}")
    ResultResponse one(@PathVariable String tourId, @PathVariable String problemId) {
        return ResultResponse.of(views.one(tourId, problemId));
    }

    /** States how far a problem was brought, or why there is no result; {@code If-Match} is "0" for the first. */
    @PutMapping("/tour-results/{tourId}/{problemId}/{moment}")
    ResponseEntity<ResultResponse> state(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @PathVariable Moment moment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResultRequest request) {
        var result = results.state(tourId, problemId, moment, request, RecordVersion.read(ifMatch));
        return ResponseEntity.ok().eTag(RecordVersion.tag(result.version())).body(one(tourId, problemId));
    }

    /** The firm confirms the level that it saw. */
    @PostMapping("/tour-results/{tourId}/{problemId}/levels/{level}/confirmation")
    ResultResponse confirm(@PathVariable String tourId, @PathVariable String problemId, @PathVariable int level) {
        results.confirm(tourId, problemId, level);
        return one(tourId, problemId);
    }

    /** Settles whose the result is; {@code If-Match} is the version of the owner, "0" before there is one. */
    @PutMapping("/tours/{tourId}/results/{problemId}/owner")
    ResponseEntity<ResultResponse> own(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OwnerRequest request) {
        var shared = Objects.requireNonNullElse(request.shared(), List.<Owner>of());
        var owner = owners.change(
                tourId, problemId, request.owner(), shared, request.reason(), RecordVersion.read(ifMatch));
        return ResponseEntity.ok().eTag(RecordVersion.tag(owner.version())).body(one(tourId, problemId));
    }

    /**
     * Whose a result is.
     *
     * @param owner who counts it
     * @param shared who else has credit
     * @param reason needed where the owner changes
     */
    record OwnerRequest(
            @Nullable Owner owner,
            @Nullable List<Owner> shared,
            @Nullable String reason) {}
}

package io.zhiqiao.report;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.report.Reports.Written;
import io.zhiqiao.survey.SurveyFigures;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of tours, for programmes. */
@RestController
@RequestMapping("/api/v1/tours/{tourId}/report")
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /** The figures of a tour's report, and its texts; their version is the ETag. */
    @GetMapping
    ResponseEntity<ReportResponse> report(@PathVariable String tourId) {
        var report = reports.of(tourId);
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(report.texts().version()))
                .body(ReportResponse.of(report));
    }

    /** A figure with the records that it counts. */
    @GetMapping("/figures/{key}")
    Figure figure(@PathVariable String tourId, @PathVariable String key) {
        return reports.of(tourId).find(key).orElseThrow(() -> RejectedException.notFound("key", key, "指标", "figure"));
    }

    /** Writes the texts; {@code If-Match} is "0" for the first. */
    @PutMapping("/texts")
    ResponseEntity<ReportResponse> write(
            @PathVariable String tourId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        reports.write(tourId, written, RecordVersion.read(ifMatch));
        return report(tourId);
    }

    /**
     * A report.
     *
     * @param tourId of which tour
     * @param figures by key; their records are asked for one by one
     * @param dockingRate docked ÷ accepted, in per cent; null where nothing was accepted
     * @param wantedExperts target
     * @param wantedSolved target
     * @param satisfaction what both sides say
     * @param texts what the office writes
     */
    record ReportResponse(
            String tourId,
            List<FigureResponse> figures,
            @Nullable BigDecimal dockingRate,
            int wantedExperts,
            int wantedSolved,
            SurveyFigures satisfaction,
            ReportTexts texts) {

        static ReportResponse of(EventReport report) {
            return new ReportResponse(
                    report.tour().tourId(),
                    report.figures().stream()
                            .map(one -> new FigureResponse(
                                    one.key(), one.title().zh(), one.title().en(), one.value()))
                            .toList(),
                    report.dockingRate(),
                    report.tour().wantedExperts(),
                    report.tour().wantedSolved(),
                    report.satisfaction(),
                    report.texts());
        }
    }

    /**
     * A figure.
     *
     * @param key asks for its records
     * @param zh what it is called in Chinese
     * @param en in English
     * @param value number or sum
     */
    record FigureResponse(String key, String zh, String en, BigDecimal value) {}
}

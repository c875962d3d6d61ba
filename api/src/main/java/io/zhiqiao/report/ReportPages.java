package io.zhiqiao.report;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.report.Reports.Written;
import io.zhiqiao.tour.StopMap;
import io.zhiqiao.tour.Tours;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a tour: to be read, printed, saved as a Word document; each figure opens to what it counts. */
@Controller
class ReportPages {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;
    private final ReportWord word;
    private final Tours tours;

    ReportPages(Reports reports, ReportWord word, Tours tours) {
        this.reports = reports;
        this.word = word;
        this.tours = tours;
    }

    @GetMapping("/tours/{tourId}/report")
    String report(@PathVariable String tourId, Model model) {
        return shown(tourId, null, model);
    }

    private String shown(String tourId, @Nullable Written typed, Model model) {
        var report = reports.of(tourId);
        model.addAttribute("reached", tours.reach(tourId));
        model.addAttribute("tour", report.tour());
        model.addAttribute("report", report);
        model.addAttribute("map", StopMap.of(report.tour().stops()));
        model.addAttribute("typed", typed);
        return "report/tour";
    }

    /** The records that a figure counts. */
    @GetMapping("/tours/{tourId}/report/figures/{key}")
    String figure(@PathVariable String tourId, @PathVariable String key, Model model) {
        var report = reports.of(tourId);
        model.addAttribute("tour", report.tour());
        model.addAttribute(
                "figure", report.find(key).orElseThrow(() -> RejectedException.notFound("key", key, "指标", "figure")));
        return "report/figure";
    }

    @PostMapping("/tours/{tourId}/report/texts")
    String write(
            @PathVariable String tourId,
            @RequestParam(required = false) @Nullable String case1,
            @RequestParam(required = false) @Nullable String case2,
            @RequestParam(required = false) @Nullable String case3,
            @RequestParam(required = false) @Nullable String issues,
            @RequestParam(required = false) @Nullable String nextPlan,
            @RequestParam long version,
            Model model,
            HttpServletResponse response) {
        var written = new Written(List.of(text(case1), text(case2), text(case3)), issues, nextPlan);
        try {
            reports.write(tourId, written, version);
            return "redirect:/tours/{tourId}/report";
        } catch (RejectedException e) {
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return shown(tourId, written, model);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** The report as a Word document in official layout. */
    @GetMapping("/tours/{tourId}/report/word")
    void word(@PathVariable String tourId, HttpServletResponse response) throws IOException {
        var report = reports.of(tourId);
        response.setContentType(WORD);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(report.tour().name() + "活动总结报告.docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        word.write(report, response.getOutputStream());
    }
}

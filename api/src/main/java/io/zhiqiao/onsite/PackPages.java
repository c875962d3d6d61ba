package io.zhiqiao.onsite;

import io.zhiqiao.agenda.CalendarFile;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.tour.Tours;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is handed out on paper: to print, as a workbook, as a Word document, as a calendar. */
@Controller
@RequestMapping("/tours/{tourId}/pack")
class PackPages {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final PrintPack pack;
    private final Tours tours;
    private final Firms firms;
    private final Clock clock;

    PackPages(PrintPack pack, Tours tours, Firms firms, Clock clock) {
        this.pack = pack;
        this.tours = tours;
        this.firms = firms;
        this.clock = clock;
    }

    /** What there is to be handed out; nothing is printed yet, so that nobody's contact data are on it. */
    @GetMapping
    String choose(@PathVariable String tourId, Model model) {
        var meetings = pack.meetings(tourId, "");
        model.addAttribute("tour", tours.reach(tourId).tour());
        model.addAttribute("people", pack.people(tourId));
        model.addAttribute("meetings", meetings.size());
        return "onsite/pack";
    }

    /** The sheets, a page for each. */
    @GetMapping("/print")
    String print(
            @PathVariable String tourId,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String person,
            Model model) {
        var view = pack.of(tourId, part, person, host());
        model.addAttribute("pack", view);
        model.addAttribute("tour", view.tour());
        model.addAttribute("contacts", PackWords.CONTACTS);
        model.addAttribute("badge", PackWords.BADGE);
        return "onsite/print";
    }

    /** The sheets as a workbook. */
    @GetMapping("/sheets.xlsx")
    void sheets(@PathVariable String tourId, HttpServletResponse response) throws IOException {
        var view = pack.of(tourId, "", "", host());
        saved(response, SHEET, view.tour().name() + ".xlsx");
        PackTable.write(view, response.getOutputStream());
    }

    /** The sheets as a Word document. */
    @GetMapping("/sheets.docx")
    void word(@PathVariable String tourId, HttpServletResponse response) throws IOException {
        var view = pack.of(tourId, "", "", host());
        saved(response, WORD, view.tour().name() + ".docx");
        PackWord.write(view, response.getOutputStream());
    }

    /** The meetings of one person, or all, as a calendar. */
    @GetMapping("/calendar.ics")
    void calendar(
            @PathVariable String tourId, @RequestParam(defaultValue = "") String person, HttpServletResponse response)
            throws IOException {
        var meetings = pack.meetings(tourId, person);
        saved(response, CALENDAR, tours.reach(tourId).tour().name() + ".ics");
        response.getOutputStream()
                .write(CalendarFile.of(meetings, tours, firms, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private static String host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static void saved(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}

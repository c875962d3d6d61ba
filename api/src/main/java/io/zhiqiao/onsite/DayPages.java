package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.onsite.DayView.Expected;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the day: who is expected, who came, who is missing; made for a phone. */
@Controller
@RequestMapping("/tours/{tourId}")
class DayPages {

    /** The worker keeps pages that carry this header, for the person it names. */
    static final String KEPT_FOR = "X-Kept-For";

    private static final String DESK = "redirect:/tours/{tourId}/day";
    private static final int MOST_FOUND = 20;

    private final DayViews views;
    private final CheckIns checkIns;
    private final DayDesk desk;
    private final DayContacts contacts;
    private final OnSite onSite;
    private final RecordStore records;
    private final CurrentPerson current;

    DayPages(
            DayViews views,
            CheckIns checkIns,
            DayDesk desk,
            DayContacts contacts,
            OnSite onSite,
            RecordStore records,
            CurrentPerson current) {
        this.views = views;
        this.checkIns = checkIns;
        this.desk = desk;
        this.contacts = contacts;
        this.onSite = onSite;
        this.records = records;
        this.current = current;
    }

    /** Who is expected, who came, who is missing, and how the meetings stand. */
    @GetMapping("/day")
    String day(
            @PathVariable String tourId,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String expert,
            @RequestParam(defaultValue = "") String saved,
            Model model,
            HttpServletResponse response) {
        var view = views.of(tourId, day);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.tour());
        model.addAttribute("asked", expert);
        model.addAttribute("found", expert.isBlank() ? List.of() : found(expert));
        model.addAttribute("saved", saved);
        if (expert.isBlank()) {
            response.setHeader(KEPT_FOR, current.get().login());
        }
        return "onsite/day";
    }

    /** Experts of the pool by name or id, for somebody who comes without being expected. */
    private List<Expert> found(String asked) {
        var wanted = asked.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Expert>();
        records.forEach(RecordKind.EXPERTS, (Expert expert) -> {
            if (found.size() < MOST_FOUND
                    && Stream.of(
                                    expert.name().display(),
                                    expert.name().latin(),
                                    expert.id().value())
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))) {
                found.add(expert.withoutContact());
            }
        });
        return found;
    }

    /** Checks somebody in. */
    @PostMapping("/day/check-ins")
    String checkIn(
            @PathVariable String tourId,
            @RequestParam PersonKind kind,
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String organisation) {
        checkIns.note(tourId, new CheckInRequest(kind, personId, name, organisation, null, null));
        return DESK;
    }

    /** Takes a check-in back. */
    @PostMapping("/day/check-ins/{checkInId}/undo")
    String undo(
            @PathVariable String tourId,
            @PathVariable String checkInId,
            @RequestParam(defaultValue = "") String reason) {
        checkIns.undo(tourId, checkInId, reason);
        return DESK;
    }

    /** Notes that an expert does not come. */
    @PostMapping("/day/absences")
    String absence(
            @PathVariable String tourId,
            @RequestParam String expertId,
            @RequestParam(defaultValue = "") String reason) {
        desk.noShow(tourId, expertId, reason);
        return DESK + "#meetings";
    }

    /** Lets an alternate stand in. */
    @PostMapping("/day/meetings/{meetingId}/stand-ins")
    String standIn(
            @PathVariable String meetingId,
            @RequestParam String goneId,
            @RequestParam String insteadId,
            @RequestParam(defaultValue = "") String reason) {
        desk.standIn(meetingId, goneId, insteadId, reason);
        return DESK + "#m-" + meetingId;
    }

    /** How the desk reaches somebody whom it waits for; the showing is in the audit. */
    @PostMapping("/day/contacts")
    String contact(
            @PathVariable String tourId, @RequestParam PersonKind kind, @RequestParam String personId, Model model) {
        model.addAttribute("contact", contacts.forDesk(tourId, kind, personId));
        model.addAttribute("tour", onSite.reach(tourId).tour());
        model.addAttribute("who", expected(views.of(tourId, null), kind, personId));
        return "onsite/contact";
    }

    /** What the code of a badge opens: who it is, and one button. Changes nothing. */
    @GetMapping("/check-in/{code}")
    String scanned(@PathVariable String tourId, @PathVariable String code, Model model, HttpServletResponse response) {
        return scanned(tourId, code, model, response, false);
    }

    /** Checks in who is on the badge. */
    @PostMapping("/check-in/{code}")
    String checkIn(@PathVariable String tourId, @PathVariable String code, Model model, HttpServletResponse response) {
        try {
            checkIns.note(tourId, CheckInRequest.by(code));
        } catch (RejectedException e) {
            return refused(e, tourId, model, response);
        }
        return scanned(tourId, code, model, response, true);
    }

    private String scanned(String tourId, String code, Model model, HttpServletResponse response, boolean done) {
        response.setHeader("X-Robots-Tag", "noindex");
        Badge.Working badge;
        try {
            badge = checkIns.badge(onSite.reach(tourId).tour(), code);
        } catch (RejectedException e) {
            return refused(e, tourId, model, response);
        }
        var view = views.of(tourId, null);
        model.addAttribute("tour", view.tour());
        model.addAttribute("view", view);
        model.addAttribute("who", expected(view, badge.kind(), badge.personId()));
        model.addAttribute("code", code);
        model.addAttribute("done", done);
        return "onsite/scanned";
    }

    private String refused(RejectedException e, String tourId, Model model, HttpServletResponse response) {
        if (e.rejection().status().value() == HttpServletResponse.SC_NOT_FOUND) {
            throw e;
        }
        response.setStatus(e.rejection().status().value());
        model.addAttribute("tour", onSite.reach(tourId).tour());
        model.addAttribute("rejection", e.rejection());
        return "onsite/refused";
    }

    private Expected expected(DayView view, PersonKind kind, String personId) {
        return Stream.concat(view.experts().stream(), view.firms().stream())
                .filter(one -> one.kind() == kind && one.personId().equals(personId))
                .findFirst()
                .orElseGet(() -> views.unexpected(view, kind, personId));
    }
}

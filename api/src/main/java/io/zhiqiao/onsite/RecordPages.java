package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.onsite.RecordCheck.Wrong;
import io.zhiqiao.page.BothVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a meeting, typed at the table or later. */
@Controller
@RequestMapping("/tours/{tourId}/meetings/{meetingId}/record")
class RecordPages {

    private final MeetingRecords records;
    private final Meetings meetings;
    private final DayViews views;
    private final Firms firms;
    private final CurrentPerson current;

    RecordPages(MeetingRecords records, Meetings meetings, DayViews views, Firms firms, CurrentPerson current) {
        this.records = records;
        this.meetings = meetings;
        this.views = views;
        this.firms = firms;
        this.current = current;
    }

    /** The form, with what was written so far. */
    @GetMapping
    String form(
            @PathVariable String tourId,
            @PathVariable String meetingId,
            @RequestParam(required = false) @Nullable String saved,
            Model model,
            HttpServletResponse response) {
        var reached = reach(tourId, meetingId);
        var known = records.known(meetingId);
        model.addAttribute("saved", saved != null);
        response.setHeader(DayPages.KEPT_FOR, current.get().login());
        return shown(
                reached,
                known.map(RecordRequest::of).orElse(RecordRequest.empty()),
                known.map(MeetingRecord::version).orElse(0L),
                model);
    }

    /** Writes the record; what does not pass comes back with the form. */
    @PostMapping
    String write(
            @PathVariable String tourId,
            @PathVariable String meetingId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String diagnosis,
            @RequestParam(required = false) @Nullable String advice,
            @RequestParam(required = false) @Nullable String nextStep,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String dueOn,
            @RequestParam(required = false) @Nullable MeetingOutcome outcome,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var reached = reach(tourId, meetingId);
        var typed = new RecordRequest(diagnosis, advice, nextStep, who, dueOn, outcome);
        var wrong = records.wrong(reached.meeting(), typed);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong);
            return shown(reached, typed, version, model);
        }
        try {
            records.write(meetingId, typed, version);
        } catch (RejectedException e) {
            if (!e.rejection().rule().equals("stale")) {
                throw e;
            }
            response.setStatus(e.rejection().status().value());
            var now = records.known(meetingId).orElseThrow();
            model.addAttribute("versions", versions(RecordRequest.of(now), typed, locale));
            model.addAttribute("rejection", e.rejection());
            return shown(reached, typed, now.version(), model);
        }
        return "redirect:/tours/{tourId}/meetings/{meetingId}/record?saved";
    }

    private Meetings.Reached reach(String tourId, String meetingId) {
        var reached = meetings.reach(meetingId);
        if (!reached.tour().tourId().equals(tourId)) {
            throw RejectedException.notFound("meetingId", meetingId, "本场活动的会面", "meeting of this tour");
        }
        return reached;
    }

    private String shown(Meetings.Reached reached, RecordRequest typed, long version, Model model) {
        var meeting = reached.meeting();
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("meeting", meeting);
        model.addAttribute("from", views.time(meeting.startsAt()));
        model.addAttribute("until", views.time(meeting.endsAt()));
        model.addAttribute(
                "stop",
                reached.tour()
                        .stop(String.valueOf(meeting.stopId()))
                        .map(stop -> stop.name())
                        .orElse(""));
        model.addAttribute(
                "topics", meeting.problemIds().stream().map(firms::title).toList());
        model.addAttribute(
                "hosts",
                meeting.problemIds().stream()
                        .map(id -> firms.of(id).name())
                        .distinct()
                        .toList());
        model.addAttribute(
                "guests", meeting.expertIds().stream().map(firms::expert).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("written", records.known(meeting.meetingId()).orElse(null));
        model.addAttribute("outcomes", MeetingOutcome.values());
        model.addAttribute("mayWrite", records.mayWrite(reached));
        model.addAttribute("office", OnSite.isOffice(reached.roles()));
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", List.<Wrong>of());
        }
        return "onsite/record";
    }

    private static BothVersions versions(RecordRequest now, RecordRequest typed, Locale locale) {
        return BothVersions.begin()
                .part("record.outcome", title(now.outcome(), locale), title(typed.outcome(), locale))
                .part("record.diagnosis", now.diagnosis(), typed.diagnosis())
                .part("record.advice", now.advice(), typed.advice())
                .part("record.nextStep", now.nextStep(), typed.nextStep())
                .part("record.who", now.who(), typed.who())
                .part("record.dueOn", now.dueOn(), typed.dueOn())
                .versions();
    }

    private static String title(@Nullable MeetingOutcome outcome, Locale locale) {
        return outcome == null ? "" : outcome.title().in(locale);
    }
}

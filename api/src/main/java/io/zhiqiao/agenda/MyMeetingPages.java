package io.zhiqiao.agenda;

import io.zhiqiao.account.CurrentPerson;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What experts and firms see of an agenda: their own meetings, what was changed, a feed for their calendar. */
@Controller
class MyMeetingPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final OwnMeetings own;
    private final MeetingNotices notices;
    private final CalendarFeeds feeds;
    private final Firms firms;
    private final CurrentPerson current;

    MyMeetingPages(OwnMeetings own, MeetingNotices notices, CalendarFeeds feeds, Firms firms, CurrentPerson current) {
        this.own = own;
        this.notices = notices;
        this.feeds = feeds;
        this.firms = firms;
        this.current = current;
    }

    /** The meetings of whoever asks. */
    @GetMapping("/my/meetings")
    String mine(Model model) {
        var person = current.get();
        model.addAttribute(
                "meetings",
                own.of(person).stream()
                        .map(reached -> MeetingResponse.of(reached, firms))
                        .toList());
        model.addAttribute("notices", notices.unseen(person));
        model.addAttribute("hasFeed", feeds.has(person));
        return "agenda/mine";
    }

    /** They have read what was changed. */
    @PostMapping("/my/meetings/seen")
    String seen() {
        notices.seen(current.get());
        return "redirect:/my/meetings";
    }

    /** A new address for their calendar, shown once. */
    @PostMapping("/my/meetings/calendar")
    String feed(RedirectAttributes once) {
        var token = feeds.make(current.get());
        once.addFlashAttribute(
                "feed",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/{token}.ics")
                        .buildAndExpand(token)
                        .toUriString());
        return "redirect:/my/meetings";
    }

    /** No address of theirs answers any more. */
    @PostMapping("/my/meetings/calendar/end")
    String end() {
        feeds.end(current.get());
        return "redirect:/my/meetings";
    }

    /** The calendar behind an address. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return feeds.calendar(token)
                .map(file -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(file))
                .orElse(ResponseEntity.notFound().build());
    }
}

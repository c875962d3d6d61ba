package io.zhiqiao.invite;

import io.zhiqiao.tour.Tours;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office sees how the invitations of a tour stand, and whom to call. */
@Controller
class InvitationPages {

    private final LiveViews views;
    private final Waves waves;
    private final ToInvite toInvite;
    private final Tours tours;

    InvitationPages(LiveViews views, Waves waves, ToInvite toInvite, Tours tours) {
        this.views = views;
        this.waves = waves;
        this.toInvite = toInvite;
        this.tours = tours;
    }

    /** Counts, problems with their experts, waves; the page refreshes itself. */
    @GetMapping("/tours/{tourId}/invitations")
    String invitations(@PathVariable String tourId, Model model) {
        model.addAttribute("reached", tours.reach(tourId));
        model.addAttribute("live", views.live(tourId));
        model.addAttribute("toInvite", toInvite.of(tourId));
        return "invite/invitations";
    }

    /** What changes by itself, for htmx. */
    @GetMapping("/tours/{tourId}/invitations/live")
    String live(@PathVariable String tourId, Model model) {
        model.addAttribute("live", views.live(tourId));
        return "invite/live :: live";
    }

    /** A draft for the experts who were chosen. */
    @PostMapping("/tours/{tourId}/invitations/waves")
    String draft(@PathVariable String tourId, @RequestParam(required = false) @Nullable Set<String> experts) {
        var wave = waves.draft(tourId, experts == null ? Set.of() : experts);
        return "redirect:/tour-waves/" + wave.waveId();
    }

    /** The next alternate of a problem, in a draft. */
    @PostMapping("/tours/{tourId}/invitations/stand-in")
    String standIn(@PathVariable String tourId, @RequestParam String problemId) {
        waves.drawOne(tourId, problemId);
        return "redirect:/tours/{tourId}/invitations";
    }

    /** Experts who do not answer, with masked numbers. */
    @GetMapping("/tours/{tourId}/calls")
    String calls(@PathVariable String tourId, Model model) {
        model.addAttribute("reached", tours.reach(tourId));
        model.addAttribute("calls", views.calls(tourId));
        model.addAttribute("mayCall", tours.reach(tourId).mayChange());
        return "invite/calls";
    }
}

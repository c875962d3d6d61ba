package io.zhiqiao.thanks;

import io.zhiqiao.tour.Tours;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The experts who came to a tour, their hours and letters of thanks. */
@Controller
class ThanksPages {

    private final Thanks thanks;
    private final Tours tours;

    ThanksPages(Thanks thanks, Tours tours) {
        this.thanks = thanks;
        this.tours = tours;
    }

    @GetMapping("/tours/{tourId}/thanks")
    String of(@PathVariable String tourId, Model model) {
        var reached = tours.reach(tourId);
        var lines = thanks.of(tourId);
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "waiting", lines.stream().filter(line -> line.letter() == null).count());
        return "thanks/tour";
    }

    @PostMapping("/tours/{tourId}/thanks")
    String give(@PathVariable String tourId) {
        thanks.give(tourId);
        return "redirect:/tours/{tourId}/thanks";
    }
}

package io.zhiqiao.thanks;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Thanks to experts, for programmes. */
@RestController
@RequestMapping("/api/v1/tours/{tourId}/thanks")
class ThanksController {

    private final Thanks thanks;

    ThanksController(Thanks thanks) {
        this.thanks = thanks;
    }

    /** The experts who came, with what they served and their letters. */
    @GetMapping
    List<Thanks.Thanked> of(@PathVariable String tourId) {
        return thanks.of(tourId);
    }

    /** Thanks those who were not thanked yet, and records what they served; sent again, nothing is done twice. */
    @PostMapping
    List<Thanks.Thanked> give(@PathVariable String tourId) {
        return thanks.give(tourId);
    }
}

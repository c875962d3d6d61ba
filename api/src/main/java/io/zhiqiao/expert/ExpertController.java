package io.zhiqiao.expert;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Experts for programmes. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertController {

    private final ExpertProfiles profiles;

    ExpertController(ExpertProfiles profiles) {
        this.profiles = profiles;
    }

    /** One expert with outputs and cases, without contact data. */
    @GetMapping("/{expertId}")
    ExpertResponse expert(@PathVariable String expertId) {
        return profiles.get(expertId);
    }
}

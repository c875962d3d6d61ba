package io.zhiqiao.expert;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an expert. */
@Controller
class ExpertPages {

    private final ExpertProfiles profiles;

    ExpertPages(ExpertProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/experts/{expertId}")
    String expert(@PathVariable String expertId, Model model) {
        model.addAttribute("profile", profiles.get(expertId));
        return "expert/expert";
    }
}

package io.zhiqiao.expert;

import io.zhiqiao.account.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an expert. */
@Controller
class ExpertPages {

    private final ExpertProfiles profiles;
    private final CurrentPerson people;

    ExpertPages(ExpertProfiles profiles, CurrentPerson people) {
        this.profiles = profiles;
        this.people = people;
    }

    @GetMapping("/experts/{expertId}")
    String expert(@PathVariable String expertId, Model model) {
        model.addAttribute("profile", profiles.get(expertId));
        model.addAttribute("letters", people.get().isStaff());
        return "expert/expert";
    }
}

package io.zhiqiao.survey;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.tour.Tours;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where surveys are asked for, answered (signed in or by a link) and read. */
@Controller
class SurveyPages {

    private static final String BACK = "redirect:/tours/{tourId}/surveys";

    private final Surveys surveys;
    private final SurveyAsking asking;
    private final SurveysByHand byHand;
    private final SurveyLetters letters;
    private final SurveyLinks links;
    private final Tours tours;

    SurveyPages(
            Surveys surveys,
            SurveyAsking asking,
            SurveysByHand byHand,
            SurveyLetters letters,
            SurveyLinks links,
            Tours tours) {
        this.surveys = surveys;
        this.asking = asking;
        this.byHand = byHand;
        this.letters = letters;
        this.links = links;
        this.tours = tours;
    }

    /** What the surveys of a tour come to, and who was asked. */
    @GetMapping("/tours/{tourId}/surveys")
    String ofTour(@PathVariable String tourId, Model model) {
        var reached = tours.reach(tourId);
        var asked = byHand.of(tourId);
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("figures", surveys.figures(tourId));
        model.addAttribute("waiting", asking.waiting(reached.tour()));
        model.addAttribute("mail", letters.isMailSetUp());
        model.addAttribute(
                "stuck", asked.stream().filter(SurveysByHand.Asked::isStuck).toList());
        model.addAttribute("asked", asked.stream().filter(one -> !one.isStuck()).toList());
        return "survey/tour";
    }

    @PostMapping("/tours/{tourId}/surveys")
    String ask(@PathVariable String tourId) {
        asking.ask(tourId);
        return BACK;
    }

    /** The link of a survey, shown once. */
    @PostMapping("/tours/{tourId}/surveys/{surveyId}/link")
    String link(@PathVariable String tourId, @PathVariable String surveyId, RedirectAttributes once) {
        once.addFlashAttribute("link", SurveyController.address(byHand.token(tourId, surveyId)));
        once.addFlashAttribute("linked", surveyId);
        return BACK;
    }

    @PostMapping("/tours/{tourId}/surveys/{surveyId}/given")
    String given(@PathVariable String tourId, @PathVariable String surveyId) {
        byHand.given(tourId, surveyId);
        return BACK;
    }

    @PostMapping("/tours/{tourId}/surveys/{surveyId}/letter/again")
    String again(@PathVariable String tourId, @PathVariable String surveyId) {
        byHand.again(tourId, surveyId);
        return BACK;
    }

    /** What the link opens; changes nothing, however often and by whatever it is opened. */
    @GetMapping("/survey/{token}")
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return switch (links.read(token)) {
            case SurveyLink.Working working -> form(surveys.known(working.surveyId()), "/survey/" + token, null, model);
            case SurveyLink.Ended ended -> nothing(HttpStatus.GONE, model, response);
            case SurveyLink.Forged forged -> nothing(HttpStatus.NOT_FOUND, model, response);
        };
    }

    @PostMapping("/survey/{token}")
    String answer(
            @PathVariable String token, @ModelAttribute SurveyForm form, Model model, HttpServletResponse response) {
        if (!(links.read(token) instanceof SurveyLink.Working working)) {
            return open(token, model, response);
        }
        return answered(surveys.known(working.surveyId()), "/survey/" + token, form.answer(), model, response);
    }

    /** The survey of somebody who signed in. */
    @GetMapping("/my/surveys/{surveyId}")
    String mine(@PathVariable String surveyId, Model model) {
        return form(surveys.mine(surveyId), "/my/surveys/" + surveyId, null, model);
    }

    @PostMapping("/my/surveys/{surveyId}")
    String answerMine(
            @PathVariable String surveyId, @ModelAttribute SurveyForm form, Model model, HttpServletResponse response) {
        return answered(surveys.mine(surveyId), "/my/surveys/" + surveyId, form.answer(), model, response);
    }

    private String answered(
            Survey survey, String action, SurveyAnswer given, Model model, HttpServletResponse response) {
        try {
            surveys.answer(survey, given);
            return "redirect:" + action;
        } catch (RejectedException e) {
            response.setStatus(e.rejection().status().value());
            model.addAttribute("rejection", e.rejection());
            return form(survey, action, given, model);
        }
    }

    private String form(Survey survey, String action, @Nullable SurveyAnswer given, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("name", surveys.name(survey));
        model.addAttribute("tour", tours.known(survey.tourId()).orElseThrow());
        model.addAttribute("action", action);
        model.addAttribute("given", given);
        model.addAttribute("questions", List.of(1, 2, 3, 4, 5));
        return "survey/answer";
    }

    private static String nothing(HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("ended", status == HttpStatus.GONE);
        return "survey/nothing";
    }

    /**
     * A survey as the form sends it.
     *
     * @param mark1 of the first question; null where none was chosen, as of the others
     * @param mark2 of the second
     * @param mark3 of the third
     * @param mark4 of the fourth
     * @param mark5 of the fifth
     * @param words in own words
     */
    record SurveyForm(
            @Nullable Integer mark1,
            @Nullable Integer mark2,
            @Nullable Integer mark3,
            @Nullable Integer mark4,
            @Nullable Integer mark5,
            @Nullable String words) {

        SurveyAnswer answer() {
            return new SurveyAnswer(Arrays.asList(mark1, mark2, mark3, mark4, mark5), words);
        }
    }
}

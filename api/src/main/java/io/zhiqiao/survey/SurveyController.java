package io.zhiqiao.survey;

import io.zhiqiao.service.Side;
import io.zhiqiao.tour.Tours;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Surveys, for programmes. */
@RestController
@RequestMapping("/api/v1")
class SurveyController {

    private final Surveys surveys;
    private final Tours tours;

    SurveyController(Surveys surveys, Tours tours) {
        this.surveys = surveys;
        this.tours = tours;
    }

    /** What the surveys of a tour come to; nothing by question for a side with fewer than three answers. */
    @GetMapping("/tours/{tourId}/surveys")
    SurveyFigures figures(@PathVariable String tourId) {
        tours.find(tourId);
        return surveys.figures(tourId);
    }

    /** Asks everybody who came and was not asked yet; sent again, it asks nobody twice. */
    @PostMapping("/tours/{tourId}/surveys")
    SurveyFigures ask(@PathVariable String tourId) {
        surveys.ask(tourId);
        return surveys.figures(tourId);
    }

    /** The address at which somebody answers without signing in, to be handed over; each look is in the audit. */
    @PostMapping("/tours/{tourId}/surveys/{surveyId}/link")
    LinkResponse link(@PathVariable String tourId, @PathVariable String surveyId) {
        return new LinkResponse(address(surveys.token(tourId, surveyId)));
    }

    /** The surveys of whoever asks, the latest first. */
    @GetMapping("/my/surveys")
    List<SurveyResponse> mine() {
        return surveys.mine().stream().map(SurveyResponse::of).toList();
    }

    /** Answers one of them, once. */
    @PutMapping("/my/surveys/{surveyId}")
    SurveyResponse answer(@PathVariable String surveyId, @RequestBody SurveyAnswer answer) {
        return SurveyResponse.of(surveys.answer(surveys.mine(surveyId), answer));
    }

    static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/survey/{token}")
                .buildAndExpand(token)
                .toUriString();
    }

    /** An address. */
    record LinkResponse(String url) {}

    /**
     * A survey for the one who was asked.
     *
     * @param surveyId its id
     * @param tourId of which tour
     * @param side expert or firm
     * @param askedAt when they were asked
     * @param answeredAt null before it was answered
     */
    record SurveyResponse(
            String surveyId,
            String tourId,
            Side side,
            Instant askedAt,
            @Nullable Instant answeredAt) {

        static SurveyResponse of(Survey survey) {
            return new SurveyResponse(
                    survey.surveyId(), survey.tourId(), survey.side(), survey.askedAt(), survey.answeredAt());
        }
    }
}

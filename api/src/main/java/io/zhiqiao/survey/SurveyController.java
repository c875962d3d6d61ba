package io.zhiqiao.survey;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.LetterState;
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
    private final SurveyAsking asking;
    private final SurveysByHand byHand;
    private final Tours tours;

    SurveyController(Surveys surveys, SurveyAsking asking, SurveysByHand byHand, Tours tours) {
        this.surveys = surveys;
        this.asking = asking;
        this.byHand = byHand;
        this.tours = tours;
    }

    /** What the surveys of a tour come to; nothing of a side with fewer than three answers, nor a mean that would betray it. */
    @GetMapping("/tours/{tourId}/surveys")
    SurveyFigures figures(@PathVariable String tourId) {
        tours.find(tourId);
        return surveys.figures(tourId);
    }

    /** Asks everybody who came and was not asked yet; sent again, it asks nobody twice. */
    @PostMapping("/tours/{tourId}/surveys")
    SurveyFigures ask(@PathVariable String tourId) {
        asking.ask(tourId);
        return surveys.figures(tourId);
    }

    /** The address at which somebody answers without signing in, to be handed over; each look is in the audit. */
    @PostMapping("/tours/{tourId}/surveys/{surveyId}/link")
    LinkResponse link(@PathVariable String tourId, @PathVariable String surveyId) {
        return new LinkResponse(address(byHand.token(tourId, surveyId)));
    }

    /** Those who were asked, by name, with how their letters went. */
    @GetMapping("/tours/{tourId}/surveys/asked")
    List<AskedResponse> asked(@PathVariable String tourId) {
        return byHand.of(tourId).stream().map(AskedResponse::of).toList();
    }

    /** A survey that no mail could bring was handed over. */
    @PostMapping("/tours/{tourId}/surveys/{surveyId}/given")
    List<AskedResponse> given(@PathVariable String tourId, @PathVariable String surveyId) {
        byHand.given(tourId, surveyId);
        return asked(tourId);
    }

    /** Sends a survey once more whose letter did not arrive. */
    @PostMapping("/tours/{tourId}/surveys/{surveyId}/letter/again")
    List<AskedResponse> again(@PathVariable String tourId, @PathVariable String surveyId) {
        byHand.again(tourId, surveyId);
        return asked(tourId);
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
     * Somebody who was asked.
     *
     * @param surveyId of the survey
     * @param side expert or firm
     * @param name what they are called
     * @param answered whether they answered
     * @param letter what became of the last letter; null where there is none, or it matters no more
     * @param letterKind whether it asked or reminded; as {@code letter}
     * @param trouble what was in its way; null for nothing
     * @param waitsForOffice whether somebody has to hand it over, or send it again
     */
    record AskedResponse(
            String surveyId,
            Side side,
            String name,
            boolean answered,
            @Nullable LetterState letter,
            @Nullable LetterKind letterKind,
            @Nullable Sentence trouble,
            boolean waitsForOffice) {

        static AskedResponse of(SurveysByHand.Asked asked) {
            var survey = asked.survey();
            var letter = asked.state() == null ? null : asked.letter();
            return new AskedResponse(
                    survey.surveyId(),
                    survey.side(),
                    asked.name(),
                    survey.isAnswered(),
                    asked.state(),
                    letter == null ? null : letter.kind(),
                    letter == null ? null : letter.trouble(),
                    asked.isStuck());
        }
    }

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

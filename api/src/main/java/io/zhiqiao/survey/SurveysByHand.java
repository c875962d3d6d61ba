package io.zhiqiao.survey;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Sending;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys that the office takes into its own hands, since no mail server is set up, there is no address, or the mail did not
 * arrive. Whoever has the link of a survey can answer it: each look is in the audit.
 */
@Service
class SurveysByHand {

    private final SurveyRows surveys;
    private final SurveyLetterRows rows;
    private final SurveyLetters letters;
    private final SurveyReaders readers;
    private final SurveyLinks links;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    SurveysByHand(
            SurveyRows surveys,
            SurveyLetterRows rows,
            SurveyLetters letters,
            SurveyReaders readers,
            SurveyLinks links,
            Tours tours,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.letters = letters;
        this.readers = readers;
        this.links = links;
        this.tours = tours;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** Those who were asked after a tour, with the last letter of each, by name. */
    @Transactional(readOnly = true)
    List<Asked> of(String tourId) {
        tours.find(tourId);
        var all = surveys.findByTourIdOrderByAskedAtAscSurveyIdAsc(tourId);
        var last = rows
                .findBySurveyIdInOrderByLetterId(
                        all.stream().map(Survey::surveyId).toList())
                .stream()
                .collect(Collectors.toMap(SurveyLetter::surveyId, Function.identity(), (earlier, later) -> later));
        return all.stream()
                .map(survey -> new Asked(
                        survey,
                        readers.name(survey),
                        last.get(survey.surveyId()),
                        letters.canReach(survey),
                        !clock.instant().isBefore(SurveyLinks.end(survey))))
                .sorted(Comparator.comparing(Asked::name)
                        .thenComparing(asked -> asked.survey().surveyId()))
                .toList();
    }

    /**
     * What stands in the link of a survey, for somebody of the office who hands it over.
     *
     * @throws RejectedException (403, 404, 409) if they may not have it
     */
    @Transactional
    String token(String tourId, String surveyId) {
        var survey = toHandle(tourId, surveyId);
        audited("survey.link", survey);
        return links.token(survey);
    }

    /**
     * The survey was handed over.
     *
     * @throws RejectedException (403, 404, 409) if they may not say so, or it went by mail
     */
    @Transactional
    void given(String tourId, String surveyId) {
        var survey = toHandle(tourId, surveyId);
        Refusals.unlessStale(() -> rows.save(stuck(survey).given(people.get().login(), clock.instant())));
        audited("survey.given", survey);
    }

    /**
     * The survey is sent once more, since there is an address now, or the mail did not arrive.
     *
     * @throws RejectedException (403, 404, 409) if they may not, it went already, or there is no way to send it
     */
    @Transactional
    void again(String tourId, String surveyId) {
        var survey = toHandle(tourId, surveyId);
        var letter = stuck(survey);
        if (!letters.canReach(survey)) {
            throw conflict(
                    "no-mail",
                    "没有邮件服务器，或资料中没有可用的邮箱。请取链接后转交。",
                    "There is no mail server, or no usable address: get the link, and hand it over.");
        }
        Refusals.unlessStale(() -> rows.save(letter.with(Sending.queued(clock.instant()))));
        audited("survey.again", survey);
    }

    private Survey toHandle(String tourId, String surveyId) {
        tours.toChange(tourId, null);
        return surveys.findById(surveyId)
                .filter(one -> one.tourId().equals(tourId))
                .orElseThrow(() -> Surveys.unknown(surveyId));
    }

    private SurveyLetter stuck(Survey survey) {
        var letter = letters.last(survey);
        if (letter == null || !letter.state().isStuck() || survey.isAnswered()) {
            throw conflict("not-stuck", "这份问卷已发出、已转交或已提交。", "The survey has gone, was handed over, or was answered.");
        }
        return letter;
    }

    private static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, zh, en));
    }

    private void audited(String action, Survey survey) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), action, Surveys.KIND, survey.surveyId(), null, null, null));
    }

    /**
     * Somebody who was asked.
     *
     * @param survey theirs
     * @param name what they are called
     * @param letter the last one; null where they were asked without one
     * @param reachable whether a mail can be tried
     * @param ended whether it can no longer be answered by its link
     */
    record Asked(Survey survey, String name, @Nullable SurveyLetter letter, boolean reachable, boolean ended) {

        /** Whether somebody of the office has to hand it over, or send it again. */
        public boolean isStuck() {
            return !survey.isAnswered()
                    && !ended
                    && letter != null
                    && letter.state().isStuck();
        }

        /** What became of the letter, while it matters; null where there is nothing to say. */
        public @Nullable LetterState state() {
            return survey.isAnswered() || ended || letter == null ? null : letter.state();
        }
    }
}

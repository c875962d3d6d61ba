package io.zhiqiao.survey;

import io.zhiqiao.invite.letter.LetterField;
import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterTemplates;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.Delivery;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Letters;
import io.zhiqiao.mail.Mail;
import io.zhiqiao.mail.MailPost;
import io.zhiqiao.mail.MailSettings;
import io.zhiqiao.mail.OneLine;
import io.zhiqiao.mail.Sending;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes the letters of surveys and sends them, each once; what no mail server can take waits for the office. */
@Component
class SurveyLetters implements Letters<SurveyLetter> {

    private static final Sentence NO_ADDRESS = new Sentence("资料中没有可用的邮箱。", "The record has no usable mail address.");

    private final SurveyLetterRows rows;
    private final SurveyRows surveys;
    private final SurveyReaders readers;
    private final SurveyLinks links;
    private final LetterTemplates templates;
    private final Tours tours;
    private final Delivery delivery;
    private final MailPost post;
    private final MailSettings settings;
    private final Clock clock;

    SurveyLetters(
            SurveyLetterRows rows,
            SurveyRows surveys,
            SurveyReaders readers,
            SurveyLinks links,
            LetterTemplates templates,
            Tours tours,
            Delivery delivery,
            MailPost post,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.surveys = surveys;
        this.readers = readers;
        this.links = links;
        this.templates = templates;
        this.tours = tours;
        this.delivery = delivery;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether letters go by mail; otherwise somebody hands them over. */
    boolean isMailSetUp() {
        return post.isSetUp();
    }

    /** Whether a mail can be tried for a survey. */
    boolean canReach(Survey survey) {
        return isMailSetUp() && readers.address(survey).isPresent();
    }

    /** The letter that asks, to be sent or handed over. */
    void ask(Survey survey, Instant now) {
        rows.save(SurveyLetter.of(survey, LetterKind.SURVEY, sending(survey, now)));
    }

    private Sending sending(Survey survey, Instant now) {
        if (!isMailSetUp()) {
            return Sending.toGive(null, now);
        }
        return canReach(survey) ? Sending.queued(now) : Sending.toGive(NO_ADDRESS, now);
    }

    /** Reminds, once, those whom a mail reached by a time and who have not answered, while their link works. */
    void remind(Instant reachedBy, Instant now) {
        rows.silent(reachedBy).stream()
                .map(this::survey)
                .filter(survey -> now.isBefore(SurveyLinks.end(survey)))
                .forEach(survey -> rows.save(SurveyLetter.of(survey, LetterKind.SURVEY_REMINDER, Sending.queued(now))));
    }

    /** The last letter of a survey that was asked by letter; null for one that was not. */
    @Nullable
    SurveyLetter last(Survey survey) {
        return rows.findBySurveyIdOrderByLetterId(survey.surveyId()).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What has to go now, or once more. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @SchedulerLock(name = "survey-letters", lockAtMostFor = "PT30M")
    void keep() {
        deliver(clock.instant());
    }

    /** Sends what is due. */
    void deliver(Instant now) {
        delivery.deliver(this, now);
    }

    /** A letter whose survey was answered meanwhile does not go any more. */
    @Override
    public List<SurveyLetter> due(LetterState state, Instant until) {
        return rows.waiting(state, until);
    }

    @Override
    public Sending sending(SurveyLetter letter) {
        return letter.sending();
    }

    @Override
    public SurveyLetter with(SurveyLetter letter, Sending sending) {
        return letter.with(sending);
    }

    @Override
    public SurveyLetter save(SurveyLetter letter) {
        return rows.save(letter);
    }

    @Override
    public Mail mail(SurveyLetter letter) {
        var survey = survey(letter);
        var tour = tours.known(survey.tourId()).orElseThrow();
        var name = readers.name(survey);
        var language = readers.language(survey);
        var words = templates
                .text(letter.kind(), language)
                .filled(Map.of(
                        LetterField.NAME, OneLine.of(name),
                        LetterField.TITLE, OneLine.of(readers.title(survey)),
                        LetterField.EVENT, OneLine.of(tour.name()),
                        LetterField.ANSWER_BY, lastDay(survey).toString()));
        return new Mail(
                readers.address(survey).orElse(""),
                name,
                words.subject(),
                words.body()
                        .replace(
                                LetterText.LINK_MARK,
                                settings.site() + "/survey/" + links.token(survey) + "?lang=" + language));
    }

    private LocalDate lastDay(Survey survey) {
        return LocalDate.ofInstant(SurveyLinks.end(survey).minusSeconds(1), clock.getZone());
    }

    private Survey survey(SurveyLetter letter) {
        return surveys.findById(letter.surveyId()).orElseThrow();
    }
}

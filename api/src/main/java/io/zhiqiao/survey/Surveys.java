package io.zhiqiao.survey;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.service.Side;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of those who were asked, once; and tells what they come to. */
@Service
public class Surveys {

    /** Kind of record in the audit. */
    static final String KIND = "survey";

    private static final int WORDS_CHARS = 2000;

    private final SurveyRows rows;
    private final SurveyReaders readers;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Surveys(SurveyRows rows, SurveyReaders readers, Audit audit, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The surveys of a tour in the order of asking; whoever asks. */
    @Transactional(readOnly = true)
    public List<Survey> of(String tourId) {
        return rows.findByTourIdOrderByAskedAtAscSurveyIdAsc(tourId);
    }

    /** What they come to; whoever asks. */
    @Transactional(readOnly = true)
    public SurveyFigures figures(String tourId) {
        return SurveyFigures.of(of(tourId));
    }

    /** What the one who was asked is called. */
    @Transactional(readOnly = true)
    public String name(Survey survey) {
        return readers.name(survey);
    }

    /** The surveys of whoever asks, the latest first. */
    @Transactional(readOnly = true)
    public List<Survey> mine() {
        var person = people.get();
        var all = new ArrayList<Survey>();
        var expertId = person.expertId();
        var organisationId = person.organisationId();
        if (person.is(Role.EXPERT) && expertId != null) {
            all.addAll(rows.findBySideAndPersonKeyOrderByAskedAtDescSurveyIdAsc(Side.EXPERT, expertId));
        }
        if (person.is(Role.ENTERPRISE) && organisationId != null) {
            all.addAll(rows.findBySideAndPersonKeyOrderByAskedAtDescSurveyIdAsc(Side.ENTERPRISE, organisationId));
        }
        return all;
    }

    /**
     * A survey of whoever asks.
     *
     * @throws RejectedException (404) if it is none of theirs
     */
    @Transactional(readOnly = true)
    public Survey mine(String surveyId) {
        return mine().stream()
                .filter(survey -> survey.surveyId().equals(surveyId))
                .findFirst()
                .orElseThrow(() -> unknown(surveyId));
    }

    /** A survey, whoever asks; for whoever holds its link. */
    @Transactional(readOnly = true)
    Survey known(String surveyId) {
        return rows.findById(surveyId).orElseThrow(() -> unknown(surveyId));
    }

    /**
     * Takes an answer.
     *
     * @param survey as it was read
     * @throws RejectedException (409, 422) if it was answered before, or marks are missing
     */
    @Transactional
    public Survey answer(Survey survey, SurveyAnswer given) {
        if (survey.isAnswered()) {
            throw answered();
        }
        var marks = marks(given.marks());
        var words = given.words() == null ? "" : given.words().strip();
        if (words.length() > WORDS_CHARS) {
            throw Refusals.field("too-long", "words", "最多 2000 字，请缩短。", "At most 2,000 characters: shorten it.");
        }
        try {
            var saved = rows.save(survey.answered(marks, words, clock.instant()));
            audit.add(new Audit.Deed(actor(), "survey.answer", KIND, survey.surveyId(), null, null, null));
            return saved;
        } catch (OptimisticLockingFailureException e) {
            throw answered();
        }
    }

    private static List<Integer> marks(@Nullable List<@Nullable Integer> given) {
        var marks = Objects.requireNonNullElse(given, List.<@Nullable Integer>of()).stream()
                .filter(mark -> mark != null && mark >= Survey.LEAST && mark <= Survey.MOST)
                .map(Objects::requireNonNull)
                .toList();
        if (marks.size() != Survey.QUESTIONS || given == null || given.size() != Survey.QUESTIONS) {
            throw Refusals.field(
                    "marks", "marks", "请给五道题各选一个 1 到 5 的分数。", "Give each of the five questions a mark of 1 to 5.");
        }
        return marks;
    }

    private static RejectedException answered() {
        return new RejectedException(Rejection.of(
                HttpStatus.CONFLICT, "answered", "这份问卷已经提交，谢谢。", "This survey was answered already. Thank you."));
    }

    static RejectedException unknown(String surveyId) {
        return RejectedException.notFound("surveyId", surveyId, "问卷", "survey");
    }

    private Audit.Actor actor() {
        return people.find()
                .map(person -> person.actor(people.origin()))
                .orElseGet(() -> new Audit.Actor("link", "", people.origin()));
    }
}

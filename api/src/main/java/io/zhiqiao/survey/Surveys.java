package io.zhiqiao.survey;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.onsite.Attendance;
import io.zhiqiao.service.Side;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks everybody who came to a tour, once; takes their answers, once; and tells what they come to. */
@Service
public class Surveys {

    /** Kind of record in the audit. */
    static final String KIND = "survey";

    private static final int WORDS_CHARS = 2000;

    private final SurveyRows rows;
    private final SurveyLinks links;
    private final Attendance attendance;
    private final Firms firms;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Surveys(
            SurveyRows rows,
            SurveyLinks links,
            Attendance attendance,
            Firms firms,
            Tours tours,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.attendance = attendance;
        this.firms = firms;
        this.tours = tours;
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
        return survey.side() == Side.EXPERT ? firms.expert(survey.personKey()) : firms.firm(survey.personKey());
    }

    /**
     * Asks everybody who came and was not asked yet.
     *
     * @return how many were asked now
     * @throws RejectedException (403, 404, 409) if they may not, or the tour was not held yet
     */
    @Transactional
    public int ask(String tourId) {
        var tour = tours.toChange(tourId, null);
        if (!tour.state().isHeld()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-held",
                    "活动还没有举行，举行后再发问卷。",
                    "The tour was not held yet: people are asked after it."));
        }
        var now = ask(tourId, Side.EXPERT, attendance.experts(tourId))
                + ask(tourId, Side.ENTERPRISE, attendance.firms(tourId));
        audited("survey.ask", "tour", tourId, String.valueOf(now));
        return now;
    }

    /** How many of those who came to a held tour were not asked yet; whoever asks. */
    @Transactional(readOnly = true)
    public int waiting(Tour tour) {
        var tourId = tour.tourId();
        return tour.state().isHeld()
                ? fresh(tourId, Side.EXPERT, attendance.experts(tourId)).size()
                        + fresh(tourId, Side.ENTERPRISE, attendance.firms(tourId))
                                .size()
                : 0;
    }

    private List<String> fresh(String tourId, Side side, Collection<String> keys) {
        return keys.stream()
                .sorted()
                .filter(key -> !rows.existsByTourIdAndSideAndPersonKey(tourId, side, key))
                .toList();
    }

    private int ask(String tourId, Side side, Collection<String> keys) {
        var fresh = fresh(tourId, side, keys);
        fresh.forEach(key -> rows.save(
                new Survey(UUID.randomUUID().toString(), tourId, side, key, clock.instant(), null, "", "", 0)));
        return fresh.size();
    }

    /**
     * What stands in the link of a survey, for somebody of the office who hands it over; each look is in the audit.
     *
     * @throws RejectedException (403, 404) if they may not have it
     */
    @Transactional
    String token(String tourId, String surveyId) {
        tours.toChange(tourId, null);
        var survey = rows.findById(surveyId)
                .filter(one -> one.tourId().equals(tourId))
                .orElseThrow(() -> unknown(surveyId));
        audited("survey.link", KIND, surveyId, null);
        return links.token(survey);
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
    Survey mine(String surveyId) {
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
    Survey answer(Survey survey, SurveyAnswer given) {
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
            audited("survey.answer", KIND, survey.surveyId(), null);
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

    private static RejectedException unknown(String surveyId) {
        return RejectedException.notFound("surveyId", surveyId, "问卷", "survey");
    }

    private void audited(String action, String kind, String id, @Nullable String value) {
        var actor = people.find()
                .map(person -> person.actor(people.origin()))
                .orElseGet(() -> new Audit.Actor("link", "", people.origin()));
        audit.add(new Audit.Deed(actor, action, kind, id, null, value, null));
    }
}

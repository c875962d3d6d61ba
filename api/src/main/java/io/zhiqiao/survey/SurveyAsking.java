package io.zhiqiao.survey;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.TimeLimited;
import io.zhiqiao.onsite.Attendance;
import io.zhiqiao.service.Side;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourState;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks everybody who came to a tour what they say of it, once: by itself when it is over, or when the office says so. */
@Service
public class SurveyAsking implements TimeLimited {

    /** How long after its last day a tour asks by itself, so that one of long ago writes to nobody. */
    static final int ASKING_DAYS = 14;

    /** How long after its letter a survey is reminded of. */
    static final Duration SILENCE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(SurveyAsking.class);

    private final SurveyRows rows;
    private final SurveyLetters letters;
    private final Attendance attendance;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyAsking(
            SurveyRows rows,
            SurveyLetters letters,
            Attendance attendance,
            Tours tours,
            Audit audit,
            CurrentPerson people,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.attendance = attendance;
        this.tours = tours;
        this.audit = audit;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks after tours that are over, and reminds those who keep silent. */
    @Override
    public void keepLimits(Instant now) {
        tours.followed().stream()
                .filter(tour -> asksItself(tour, now))
                .forEach(tour -> alone(() -> {
                    var asked = ask(tour, now);
                    if (asked > 0) {
                        audited(Audit.Actor.SYSTEM, tour, asked);
                    }
                }));
        alone(() -> letters.remind(now.minus(SILENCE), now));
    }

    private boolean asksItself(Tour tour, Instant now) {
        var today = now.atZone(clock.getZone()).toLocalDate();
        return tour.state() != TourState.RUNNING
                && tour.lastDay()
                        .filter(last -> !today.isAfter(last.plusDays(ASKING_DAYS)))
                        .isPresent();
    }

    private void alone(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (DataAccessException | DbActionExecutionException e) {
            // Another node was quicker, or the database is away: it is looked at again the next time.
            LOG.warn("Surveys could not be asked for, or reminded of, now.", e);
        }
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
        var asked = ask(tour, clock.instant());
        audited(people.get().actor(people.origin()), tour, asked);
        return asked;
    }

    /** How many of those who came to a held tour were not asked yet; whoever asks. */
    @Transactional(readOnly = true)
    public int waiting(Tour tour) {
        return tour.state().isHeld()
                ? fresh(tour, Side.EXPERT).size() + fresh(tour, Side.ENTERPRISE).size()
                : 0;
    }

    private int ask(Tour tour, Instant now) {
        return ask(tour, Side.EXPERT, now) + ask(tour, Side.ENTERPRISE, now);
    }

    private int ask(Tour tour, Side side, Instant now) {
        var fresh = fresh(tour, side);
        fresh.forEach(key -> letters.ask(
                rows.save(new Survey(UUID.randomUUID().toString(), tour.tourId(), side, key, now, null, "", "", 0)),
                now));
        return fresh.size();
    }

    private List<String> fresh(Tour tour, Side side) {
        var came = side == Side.EXPERT ? attendance.experts(tour.tourId()) : attendance.firms(tour.tourId());
        return came.stream()
                .sorted()
                .filter(key -> !rows.existsByTourIdAndSideAndPersonKey(tour.tourId(), side, key))
                .toList();
    }

    private void audited(Audit.Actor actor, Tour tour, int asked) {
        audit.add(new Audit.Deed(actor, "survey.ask", Tours.KIND, tour.tourId(), null, String.valueOf(asked), null));
    }
}

package io.zhiqiao.followup;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.lifecycle.TimeLimited;
import io.zhiqiao.service.Side;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the firms, the experts who met them, and the office for results that are due and not written; once each. */
@Service
class Reminders implements TimeLimited {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final String OFFICE = "";

    private final ReminderRows rows;
    private final ReminderPost post;
    private final Results results;
    private final ResultReach reach;
    private final Firms firms;
    private final Tours tours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            ReminderRows rows,
            ReminderPost post,
            Results results,
            ResultReach reach,
            Firms firms,
            Tours tours,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.post = post;
        this.results = results;
        this.reach = reach;
        this.firms = firms;
        this.tours = tours;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void keepLimits(Instant now) {
        var today = now.atZone(clock.getZone()).toLocalDate();
        for (var tour : tours.followed()) {
            try {
                transaction.executeWithoutResult(status -> remind(tour, today, now));
            } catch (DataAccessException e) {
                // Another node was quicker, or the database is away: it is looked at again the next time.
                LOG.warn("Reminders of the tour {} could not be made now.", tour.tourId(), e);
            }
        }
        post.deliver();
    }

    private void remind(Tour tour, LocalDate today, Instant now) {
        for (var moment : Moment.values()) {
            if (moment.isDue(tour, today)) {
                var missing = results.missing(tour.tourId(), moment);
                asked(tour, missing)
                        .forEach((side, counts) ->
                                counts.forEach((key, count) -> once(tour, moment, side, key, count, now)));
            }
        }
    }

    private Map<Side, Map<String, Integer>> asked(Tour tour, List<String> missing) {
        var asked = new LinkedHashMap<Side, Map<String, Integer>>();
        asked.put(
                Side.ENTERPRISE,
                counted(missing.stream().map(problemId -> firms.of(problemId).key())));
        asked.put(
                Side.EXPERT,
                counted(missing.stream().flatMap(problemId -> reach.expertsOf(tour.tourId(), problemId).stream())));
        asked.put(Side.OFFICE, counted(missing.stream().map(problemId -> OFFICE)));
        return asked;
    }

    private static Map<String, Integer> counted(Stream<String> keys) {
        return keys.collect(Collectors.toMap(Function.identity(), key -> 1, Integer::sum, LinkedHashMap::new));
    }

    private void once(Tour tour, Moment moment, Side side, String key, int count, Instant now) {
        if (!rows.existsByTourIdAndMomentAndSideAndPersonKey(tour.tourId(), moment, side, key)) {
            var mail = side == Side.EXPERT && post.canReach(key) ? ReminderMail.QUEUED : ReminderMail.NONE;
            rows.save(new Reminder(null, tour.tourId(), moment, side, key, count, now, mail, 0, null, 0));
        }
    }

    /** What somebody was asked for and has not said to have read yet, with its tour. */
    @Transactional(readOnly = true)
    List<Asked> unseen(Person person) {
        return unseenRows(person).stream()
                .flatMap(reminder -> tours.known(reminder.tourId()).stream().map(tour -> new Asked(reminder, tour)))
                .toList();
    }

    private List<Reminder> unseenRows(Person person) {
        var all = new ArrayList<Reminder>();
        var expertId = person.expertId();
        var organisationId = person.organisationId();
        if (person.is(Role.EXPERT) && expertId != null) {
            all.addAll(rows.findBySideAndPersonKeyAndSeenAtIsNullOrderByReminderIdDesc(Side.EXPERT, expertId));
        }
        if (person.is(Role.ENTERPRISE) && organisationId != null) {
            all.addAll(
                    rows.findBySideAndPersonKeyAndSeenAtIsNullOrderByReminderIdDesc(Side.ENTERPRISE, organisationId));
        }
        return all;
    }

    /** They have read all. */
    @Transactional
    void seen(Person person) {
        var now = clock.instant();
        unseenRows(person).forEach(reminder -> rows.save(reminder.seen(now)));
    }

    /** Whoever was reminded of a tour, in the order of time, with what they are called. */
    @Transactional(readOnly = true)
    List<Sent> of(String tourId) {
        return rows.findByTourIdOrderByReminderId(tourId).stream()
                .map(reminder -> new Sent(reminder, name(reminder)))
                .toList();
    }

    private String name(Reminder reminder) {
        return switch (reminder.side()) {
            case ENTERPRISE -> firms.firm(reminder.personKey());
            case EXPERT -> firms.expert(reminder.personKey());
            case OFFICE -> "";
        };
    }

    /**
     * A reminder with its tour.
     *
     * @param reminder the reminder
     * @param tour the tour
     */
    record Asked(Reminder reminder, Tour tour) {}

    /**
     * A reminder with its reader.
     *
     * @param reminder the reminder
     * @param name what the reader is called; blank for the office
     */
    record Sent(Reminder reminder, String name) {}
}

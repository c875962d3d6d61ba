package io.zhiqiao.roster;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rules, pins and bans for the roster of a tour, and the seats that count. */
@Service
public class Rosters {

    /** Kind of record in the audit. */
    static final String KIND = "roster";

    private static final int REASON_CHARS = 500;
    private static final Comparator<PairMark> BY_PAIR =
            Comparator.comparing(PairMark::problemId).thenComparing(PairMark::expertId);

    private final JsonMapper json = JsonMapper.builder().build();
    private final RosterRows rows;
    private final RosterSeatRows seats;
    private final Tours tours;
    private final AcceptedRecords records;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Rosters(
            RosterRows rows,
            RosterSeatRows seats,
            Tours tours,
            AcceptedRecords records,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.tours = tours;
        this.records = records;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is settled about the roster of a tour.
     *
     * @throws RejectedException (404) if there is no such tour, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Roster find(String tourId) {
        tours.find(tourId);
        return roster(tourId);
    }

    /** The seats of a tour by problem, in the order of their turns; whoever asks. */
    @Transactional(readOnly = true)
    public List<RosterSeat> seatsOf(String tourId) {
        return seats.findByTourIdOrderByProblemIdAscTurnAscSeatIdAsc(tourId);
    }

    /** A seat, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<RosterSeat> seat(String seatId) {
        return seats.findById(seatId);
    }

    /**
     * Sets the rules.
     *
     * @param version the version of the roster that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if they cannot be set
     */
    @Transactional
    public Roster set(String tourId, RosterWishes wishes, long version) {
        toChange(tourId);
        return changed(
                tourId,
                version,
                roster -> new Roster(tourId, wishes, roster.marks(), roster.version()),
                "roster.rules",
                null);
    }

    /**
     * Pins or bans a pair; what was settled about it before no longer holds.
     *
     * @param reason in own words; may be empty
     * @param version the version of the roster that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be
     */
    @Transactional
    public Roster mark(String tourId, String problemId, String expertId, MarkKind kind, String reason, long version) {
        toChange(tourId);
        checkPair(tourId, problemId, expertId);
        var words = reason.strip();
        if (words.length() > REASON_CHARS) {
            throw Refusals.field("too-long", "reason", "原因最多 500 字，请缩短。", "A reason has at most 500 characters: shorten it.");
        }
        var mark = new PairMark(problemId, expertId, kind, words, people.get().login(), clock.instant());
        return changed(
                tourId,
                version,
                roster -> with(roster, problemId, expertId, Optional.of(mark)),
                kind == MarkKind.PIN ? "roster.pin" : "roster.ban",
                problemId + " " + expertId);
    }

    /**
     * Nothing is settled about a pair any more.
     *
     * @param version the version of the roster that was read
     * @throws RejectedException (403, 404, 409, 412) if it cannot be
     */
    @Transactional
    public Roster unmark(String tourId, String problemId, String expertId, long version) {
        toChange(tourId);
        return changed(
                tourId,
                version,
                roster -> with(roster, problemId, expertId, Optional.empty()),
                "roster.unmark",
                problemId + " " + expertId);
    }

    private void checkPair(String tourId, String problemId, String expertId) {
        if (tours.problemsOf(tourId).stream()
                .map(TourProblem::problemId)
                .noneMatch(problemId::equals)) {
            throw RejectedException.notFound("problemId", problemId, "本次活动的难题", "problem of this tour");
        }
        if (records.find(RecordKind.EXPERTS, expertId).isEmpty()) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
    }

    private static Roster with(Roster roster, String problemId, String expertId, Optional<PairMark> mark) {
        var marks = new java.util.ArrayList<>(roster.marks().stream()
                .filter(one -> !one.isOf(problemId, expertId))
                .toList());
        mark.ifPresent(marks::add);
        marks.sort(BY_PAIR);
        return new Roster(roster.tourId(), roster.wishes(), marks, roster.version());
    }

    /**
     * The tour, if whoever asks may change its roster now.
     *
     * @throws RejectedException (403, 404, 409) if not
     */
    Tour toChange(String tourId) {
        var tour = tours.toChange(tourId, null);
        if (tour.state().isHeld()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "tour-held",
                    "活动已开始，名单不能再排。临时增减请在当天签到中处理。",
                    "The tour has begun: its roster is not made any more. Who comes or stays away is noted at the desk."));
        }
        return tour;
    }

    /** Notes that something about the roster changed, so that others who looked at it look again. */
    Roster changed(
            String tourId, long version, UnaryOperator<Roster> change, String action, @org.jspecify.annotations.Nullable String what) {
        var roster = roster(tourId);
        if (roster.version() != version) {
            throw Refusals.stale();
        }
        var saved = saved(change.apply(roster));
        audit.add(new Audit.Deed(actor(), action, KIND, tourId, null, what, null));
        return saved;
    }

    Roster roster(String tourId) {
        return rows.findById(tourId)
                .map(this::roster)
                .orElseGet(() -> new Roster(tourId, RosterWishes.USUAL, List.of(), 0));
    }

    private Roster roster(RosterRow row) {
        return new Roster(
                row.tourId(),
                json.readValue(row.wishes(), RosterWishes.class),
                row.marks().stream().map(RosterRow.MarkRow::mark).sorted(BY_PAIR).toList(),
                row.version());
    }

    private Roster saved(Roster roster) {
        Set<RosterRow.MarkRow> marks = new LinkedHashSet<>();
        roster.marks().forEach(mark -> marks.add(RosterRow.MarkRow.of(mark)));
        try {
            return roster(rows.save(new RosterRow(
                    roster.tourId(),
                    json.writeValueAsString(roster.wishes()),
                    marks,
                    actor().login(),
                    clock.instant(),
                    roster.version())));
        } catch (OptimisticLockingFailureException | DuplicateKeyException | DbActionExecutionException e) {
            throw Refusals.stale();
        }
    }

    Audit.Actor actor() {
        return people.find().map(person -> person.actor(people.origin())).orElse(Audit.Actor.SYSTEM);
    }
}

package io.zhiqiao.followup;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.followup.ResultReach.Reached;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.service.Ladder;
import io.zhiqiao.service.SolvedLevel;
import io.zhiqiao.service.SolvedLevels;
import io.zhiqiao.service.SolvedLevels.LevelRequest;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of the problems of tours: states results, lets firms confirm them, tells how far each problem was brought. */
@Service
public class Results {

    /** Kind of record in the audit. */
    static final String KIND = "tour-result";

    private final ResultRows rows;
    private final ResultReach reach;
    private final ResultCheck check;
    private final ResultOwners owners;
    private final SolvedLevels levels;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Results(
            ResultRows rows,
            ResultReach reach,
            ResultCheck check,
            ResultOwners owners,
            SolvedLevels levels,
            Tours tours,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.check = check;
        this.owners = owners;
        this.levels = levels;
        this.tours = tours;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** What came of each problem of a tour, in the order in which they joined; whoever asks. */
    @Transactional(readOnly = true)
    public List<Outcome> of(String tourId) {
        var written = rows.findByTourIdOrderByProblemIdAscMomentAsc(tourId);
        return tours.problemsOf(tourId).stream()
                .map(TourProblem::problemId)
                .map(problemId -> outcome(
                        problemId,
                        written.stream()
                                .filter(result -> result.problemId().equals(problemId))
                                .toList()))
                .toList();
    }

    /** What came of one problem of a tour; whoever asks. */
    @Transactional(readOnly = true)
    public Outcome of(String tourId, String problemId) {
        return outcome(
                problemId,
                rows.findByTourIdOrderByProblemIdAscMomentAsc(tourId).stream()
                        .filter(result -> result.problemId().equals(problemId))
                        .toList());
    }

    private Outcome outcome(String problemId, List<TourResult> written) {
        return new Outcome(
                problemId,
                written.stream().map(this::stated).toList(),
                owners.of(problemId).orElse(null));
    }

    private Stated stated(TourResult result) {
        return new Stated(result, base(result).orElse(null));
    }

    private Optional<SolvedLevel> base(TourResult result) {
        return Optional.ofNullable(result.levelId()).flatMap(levels::stated);
    }

    /** Ids of the problems of a tour of which nothing was written for a moment, not even why there is nothing. */
    @Transactional(readOnly = true)
    public List<String> missing(String tourId, Moment moment) {
        return of(tourId).stream()
                .filter(outcome -> outcome.at(moment).isEmpty())
                .map(Outcome::problemId)
                .toList();
    }

    /**
     * States how far a problem was brought, or why there is no result.
     *
     * @param version the version of the result that was read; 0 before there was one
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be stated
     */
    @Transactional
    public TourResult state(String tourId, String problemId, Moment moment, ResultRequest wanted, long version) {
        var reached = reach.toWrite(tourId, problemId);
        check.check(reached.tour(), moment, wanted);
        var known = rows.findByTourIdAndProblemIdAndMoment(tourId, problemId, moment);
        if (known.map(TourResult::version).orElse(0L) != version) {
            throw Refusals.stale();
        }
        if (wanted.level() != null) {
            owners.settle(tourId, problemId);
        }
        var base = wanted.level() == null ? null : base(reached, known, wanted);
        var saved = saved(result(reached, moment, known, wanted, base));
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "tour-result.state",
                KIND,
                saved.resultId(),
                known.map(Results::shortly).orElse(null),
                shortly(saved),
                saved.reason().isEmpty() ? null : saved.reason()));
        return saved;
    }

    /**
     * The statement on the ladder that a result rests on. What the ladder says already is not said again, and a late note of
     * an early moment does not lower it; who corrects the own statement does.
     */
    private SolvedLevel base(Reached reached, Optional<TourResult> known, ResultRequest wanted) {
        var problemId = reached.problemId();
        var byFirm = reached.side() == Role.ENTERPRISE;
        int level = wanted.level() == null ? 0 : wanted.level();
        var standing = Ladder.has(level)
                ? levels.level(problemId).filter(latest -> holds(latest, known, level, wanted))
                : Optional.<SolvedLevel>empty();
        if (standing.isPresent()) {
            var latest = standing.get();
            return byFirm && latest.level() == level && latest.waitsForEnterprise()
                    ? levels.confirmed(problemId, level)
                    : latest;
        }
        return levels.stateAtTour(
                reached.tour().tourId(),
                problemId,
                byFirm,
                new LevelRequest(level, wanted.documents(), ResultRequest.text(wanted.note())));
    }

    private static boolean holds(SolvedLevel latest, Optional<TourResult> known, int level, ResultRequest wanted) {
        var own = known.map(TourResult::levelId)
                .filter(id -> id.equals(latest.levelId()))
                .isPresent();
        var proofs = wanted.documents() == null ? List.<String>of() : wanted.documents();
        return latest.level() == level ? latest.documentIds().containsAll(proofs) : latest.level() > level && !own;
    }

    private TourResult result(
            Reached reached,
            Moment moment,
            Optional<TourResult> known,
            ResultRequest wanted,
            @Nullable SolvedLevel base) {
        return new TourResult(
                known.map(TourResult::resultId)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                reached.tour().tourId(),
                reached.problemId(),
                moment,
                base == null ? null : base.levelId(),
                wanted.level(),
                base == null ? null : wanted.reachedOn(),
                base == null ? "" : String.join("\n", wanted.wantedKinds()),
                base == null ? null : wanted.amount(),
                base == null ? "" : ResultRequest.text(wanted.note()),
                base == null ? ResultRequest.text(wanted.reason()) : "",
                people.get().login(),
                reached.side(),
                clock.instant(),
                known.map(TourResult::version).orElse(0L));
    }

    /**
     * The firm confirms the level that a result rests on.
     *
     * @param level the level that it saw
     * @throws RejectedException (403, 404, 409, 412) if it is not the firm's, the tour is over, or another level was stated since
     */
    @Transactional
    public void confirm(String tourId, String problemId, int level) {
        var reached = reach.reach(tourId, problemId);
        if (!reached.roles().contains(Role.ENTERPRISE)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "enterprise-only",
                    "解决程度由企业确认。",
                    "The level is confirmed by the enterprise."));
        }
        ResultReach.opened(reached.tour());
        levels.confirmed(problemId, level);
    }

    /** Ids of the problems that a tour solved, and counts. */
    @Transactional(readOnly = true)
    public List<String> solvedBy(Tour tour) {
        return of(tour.tourId()).stream()
                .filter(outcome -> outcome.isSolved() && outcome.isCountedBy(tour.tourId()))
                .map(Outcome::problemId)
                .toList();
    }

    private TourResult saved(TourResult result) {
        try {
            return rows.save(result);
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    private static String shortly(TourResult result) {
        var said = new ArrayList<String>(List.of(result.moment().name()));
        said.add(result.level() == null ? "-" : String.valueOf(result.level()));
        said.addAll(result.kindList());
        if (result.amount() != null) {
            said.add(result.amount().toPlainString());
        }
        return String.join(" ", said);
    }
}

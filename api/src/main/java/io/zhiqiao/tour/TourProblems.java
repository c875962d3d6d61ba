package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.problem.PostedProblems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings problems into tours, and takes them out: the office chooses, the enterprise wishes, the office agrees. */
@Service
public class TourProblems {

    private final Tours tours;
    private final TourProblemRows rows;
    private final JoinRules rules;
    private final PostedProblems problems;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    TourProblems(
            Tours tours,
            TourProblemRows rows,
            JoinRules rules,
            PostedProblems problems,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.tours = tours;
        this.rows = rows;
        this.rules = rules;
        this.problems = problems;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** All entries of a tour that were not taken out, wishes included; whoever asks. */
    @Transactional(readOnly = true)
    public List<TourProblem> entriesOf(String tourId) {
        return rows.findByTourIdAndLeftAtIsNullOrderByJoinedAtAscEntryIdAsc(tourId);
    }

    /** Those that were taken out of a tour, with the reasons; whoever asks. */
    @Transactional(readOnly = true)
    public List<TourProblem> leftOf(String tourId) {
        return rows.findByTourIdOrderByJoinedAtAscEntryIdAsc(tourId).stream()
                .filter(entry -> entry.leftAt() != null)
                .toList();
    }

    /** The tours that a problem is in, or wishes to be in; whoever asks. */
    @Transactional(readOnly = true)
    public List<TourProblem> entriesFor(String problemId) {
        return rows.findByProblemIdAndLeftAtIsNull(problemId);
    }

    /** Problems that no tour can take in, since they are in one, or wish to be, that is not over; whoever asks. */
    @Transactional(readOnly = true)
    public Set<String> taken() {
        return rules.taken();
    }

    /**
     * One entry that was not taken out.
     *
     * @throws RejectedException (404) if the problem is not in the tour
     */
    @Transactional(readOnly = true)
    public TourProblem entry(String tourId, String problemId) {
        return rows.findByTourIdAndProblemIdAndLeftAtIsNull(tourId, problemId)
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "活动难题", "problem of the tour"));
    }

    /**
     * The office chooses a problem.
     *
     * @param reason needed after the tour was locked
     * @throws RejectedException (403, 404, 409, 422) if it may not join
     */
    @Transactional
    public TourProblem add(String tourId, String problemId, int demand, @Nullable String reason) {
        var tour = tours.toChange(tourId, null);
        var problem = problems.get(problemId);
        JoinRules.checkDemand(demand);
        tours.alone(tourId);
        var wish = rows.findByTourIdAndProblemIdAndLeftAtIsNull(tourId, problemId);
        if (wish.filter(TourProblem::isWish).isPresent()) {
            return confirm(tourId, problemId, demand, reason, wish.orElseThrow().version());
        }
        rules.check(tour, problem);
        tours.changed(tour, "选入难题 " + problemId, reason);
        return rows.save(entry(tour, problemId, demand, WishedBy.OFFICE));
    }

    /**
     * An enterprise wishes that its problem joins.
     *
     * @throws RejectedException (404, 409) if there is no such tour for it, or it may not join
     */
    @Transactional
    public TourProblem wish(String tourId, String problemId) {
        var problem = own(problemId);
        var tour = tours.known(tourId)
                .filter(open -> JoinRules.isOpenTo(open, problem))
                .orElseThrow(() -> RejectedException.notFound("tourId", tourId, "可申请的区县行活动", "county tour to join"));
        tours.alone(tourId);
        rules.check(tour, problem);
        var saved = rows.save(entry(tour, problemId, problem.engagement().expertsWanted(), WishedBy.ENTERPRISE));
        note("tour.wish", tour, problemId, null);
        return saved;
    }

    /**
     * The office agrees to a wish.
     *
     * @param reason needed after the tour was locked
     * @param version of the entry that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be agreed to
     */
    @Transactional
    public TourProblem confirm(String tourId, String problemId, int demand, @Nullable String reason, long version) {
        var tour = tours.toChange(tourId, null);
        JoinRules.checkDemand(demand);
        var entry = read(tourId, problemId, version);
        if (!entry.isWish()) {
            throw JoinRules.conflict("confirmed", "这道难题已经加入活动。", "This problem has joined already.");
        }
        JoinRules.checkState(problems.get(problemId));
        tours.changed(tour, "同意难题加入 " + problemId, reason);
        return saved(entry.confirmed(demand, clock.instant()));
    }

    /**
     * Sets how many experts a problem needs.
     *
     * @param reason needed after the tour was locked
     * @param version of the entry that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be set
     */
    @Transactional
    public TourProblem want(String tourId, String problemId, int demand, @Nullable String reason, long version) {
        var tour = tours.toChange(tourId, null);
        JoinRules.checkDemand(demand);
        var entry = read(tourId, problemId, version);
        tours.changed(tour, "难题 %s 所需专家 %d 位".formatted(problemId, demand), reason);
        return saved(entry.wanting(demand));
    }

    /**
     * The office takes a problem out, or does not agree to a wish.
     *
     * @param reason always needed; the enterprise reads it
     * @param version of the entry that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be taken out
     */
    @Transactional
    public TourProblem takeOut(String tourId, String problemId, String reason, long version) {
        var tour = tours.toChange(tourId, null);
        var entry = read(tourId, problemId, version);
        if (reason.isBlank()) {
            throw Refusals.field(
                    "no-reason", "reason", "请写明移出的原因，企业会看到。", "Say why it is taken out; the enterprise will read it.");
        }
        tours.changed(tour, (entry.isWish() ? "未同意难题加入 " : "移出难题 ") + problemId, reason);
        return saved(entry.left(Reasons.cut(reason), clock.instant()));
    }

    /**
     * The enterprise takes its wish back.
     *
     * @throws RejectedException (404, 409) if there is none, or the office has agreed
     */
    @Transactional
    public TourProblem takeBack(String tourId, String problemId) {
        own(problemId);
        var entry = entry(tourId, problemId);
        if (!entry.isWish()) {
            throw JoinRules.conflict(
                    "confirmed",
                    "办公室已同意这道难题加入活动。需要退出时请联系协调员。",
                    "The office has agreed that it joins. To leave, speak with the coordinator.");
        }
        tours.known(tourId).ifPresent(tour -> note("tour.wish-back", tour, problemId, null));
        return saved(entry.left("企业撤回申请", clock.instant()));
    }

    private TourProblem entry(Tour tour, String problemId, int demand, WishedBy by) {
        var now = clock.instant();
        var most = Math.clamp(demand, TourProblem.LEAST_DEMAND, TourProblem.MOST_DEMAND);
        return new TourProblem(
                UUID.randomUUID().toString(),
                tour.tourId(),
                problemId,
                most,
                by,
                now,
                by == WishedBy.OFFICE ? now : null,
                null,
                null,
                0);
    }

    /** The enterprise's own problem: others of whom it could learn that it is there get the same answer as for none. */
    private Problem own(String problemId) {
        var problem = problems.get(problemId);
        var enterprise = problem.posting().enterprise();
        if (enterprise == null
                || enterprise.id() == null
                || !enterprise.id().value().equals(people.get().organisationId())) {
            throw RejectedException.notFound("problemId", problemId, "贵单位的难题", "problem of your enterprise");
        }
        return problem;
    }

    private TourProblem read(String tourId, String problemId, long version) {
        var entry = entry(tourId, problemId);
        if (entry.version() != version) {
            throw Refusals.stale();
        }
        return entry;
    }

    private TourProblem saved(TourProblem entry) {
        return Refusals.unlessStale(() -> rows.save(entry));
    }

    private void note(String action, Tour tour, String problemId, @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), action, Tours.KIND, tour.tourId(), null, problemId, reason));
    }
}

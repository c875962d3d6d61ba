package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the total as great as can be.
 *
 * <p>Repriced flows give a bound, and say of each pair how far below the bound a roster with that pair must stay. The pairs
 * that cost least are the core, in which CP-SAT finds a roster. Whatever pair costs more than the distance between that
 * roster and the bound is in no better roster: so when the core has all others, its best is the best of all.
 */
final class TotalSearch {

    private static final int CORE_PER_SEAT = 2;
    private static final Proof NOTHING = new Proof(false, 0, Long.MAX_VALUE, Long.MAX_VALUE);

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final long gainWeight;
    private final SearchLimits limits;

    TotalSearch(AssignmentProblem problem, FlowModel flow, SearchLimits limits) {
        this.problem = problem;
        this.flow = flow;
        this.gainWeight = new FlowModel(problem, true).gainWeight();
        this.limits = limits;
    }

    /** Finds a roster that keeps {@code floors} and has the greatest total. */
    Found solve(Floors floors, List<List<Integer>> hint) {
        var all = Core.all(problem, flow);
        if (all.size() <= limits.directPairs()) {
            return run(all, floors, hint, 0);
        }
        var plain = new FlowModel(problem, false);
        var repriced = new RepricedFlow(problem, plain, SideRows.of(problem, plain, floors));
        while (repriced.tightenSome(limits.deadline())) {
            var best = limits.tolerance() > 0 ? repaired(repriced, floors) : null;
            if (best != null && isNear(best, repriced.bound())) {
                return new Found(best, false, repriced.bound());
            }
        }
        return inCore(repriced, floors, hint, all);
    }

    private Found inCore(RepricedFlow repriced, Floors floors, List<List<Integer>> hint, Core all) {
        var costs = new PairCosts(problem, flow, repriced.atBound());
        var core = repriced.seen();
        costs.widen(core, costs.ofCheapest(CORE_PER_SEAT * problem.seats()));
        var best = repaired(repriced, floors);
        if (best == null || !isNear(best, repriced.bound())) {
            best = better(best, ofFewPeople(floors));
        }
        if (best != null && isNear(best, repriced.bound())) {
            return new Found(best, gain(best) >= repriced.bound() && gainWeight == 1, repriced.bound());
        }
        if (best != null) {
            core.addAll(best);
        }
        while (true) {
            var found = run(core, floors, best == null ? hint : best, limits.tolerance());
            if (found.places() == null && found.optimal() && core.size() < all.size()) {
                costs.widen(core, costs.ofCheapest(4 * core.size()));
                continue;
            }
            // Of two of the same total the model's is the one of less use, which flows do not look at.
            best = better(found.places(), best);
            if (best == null) {
                return found;
            }
            long distance = repriced.boundInParts() - RepricedFlow.PARTS * gain(best);
            boolean complete = !costs.widen(core, distance);
            if (complete && found.optimal() && limits.tolerance() == 0) {
                return new Found(best, true, gain(best));
            }
            long bound = complete ? Math.min(found.bound(), repriced.bound()) : repriced.bound();
            if (limits.deadline().isOver() || (found.optimal() && bound - gain(best) <= limits.tolerance() * bound)) {
                return new Found(best, bound <= gain(best) && limits.tolerance() == 0 && complete, bound);
            }
            if (complete && !found.optimal()) {
                return new Found(best, false, bound);
            }
        }
    }

    /** The best roster that the flows have come to so far, with fewer people where they were too many; null if none keeps the rules. */
    private @Nullable List<List<Integer>> repaired(RepricedFlow repriced, Floors floors) {
        return better(
                keeping(repriced.keepingRows(), floors),
                keeping(new PeopleRepair(problem).repair(repriced.atBound().places()), floors));
    }

    /** The best roster that a search for few people comes to; null if none keeps the rules, or no rule asks for few. */
    private @Nullable List<List<Integer>> ofFewPeople(Floors floors) {
        if (new PeopleLimits(problem).all().isEmpty()) {
            return null;
        }
        var plain = new FlowModel(problem, false);
        var offers = new ArrayList<List<List<Integer>>>();
        var last = new FewPeople(problem, plain).search(limits.deadline(), places -> {
            var kept = keeping(new PeopleRepair(problem).repair(places), floors);
            if (kept != null) {
                offers.add(kept);
            }
        });
        if (offers.isEmpty()) {
            return keeping(new Closing(problem, plain).close(last, limits.deadline()), floors);
        }
        return Collections.max(offers, Comparator.comparingLong(this::gain));
    }

    private boolean isNear(List<List<Integer>> places, long bound) {
        return limits.tolerance() > 0 && bound - gain(places) <= limits.tolerance() * bound;
    }

    private Found run(Core core, Floors floors, List<List<Integer>> hint, double tolerance) {
        var model = new CoreModel(problem, core, floors);
        model.hint(hint);
        model.stopWithin(tolerance);
        return model.solve(Goal.TOTAL, gainWeight, 0, limits.deadline());
    }

    private @Nullable List<List<Integer>> keeping(@Nullable List<List<Integer>> places, Floors floors) {
        if (places == null) {
            return null;
        }
        var roster = Assignment.of(problem, places, NOTHING);
        var keeps = roster.coverageCost() <= floors.coverageAtMost()
                && roster.worstShare() >= floors.worstAtLeast()
                && RuleCheck.broken(roster).isEmpty();
        return keeps ? places : null;
    }

    private @Nullable List<List<Integer>> better(
            @Nullable List<List<Integer>> one, @Nullable List<List<Integer>> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return gain(other) > gain(one) ? other : one;
    }

    private long gain(List<List<Integer>> places) {
        return Assignment.of(problem, places, NOTHING).totalGain();
    }
}

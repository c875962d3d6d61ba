package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes what the flow does not know as rows over its pairs: every roster that keeps the rules keeps the rows. */
final class SideRows {

    /** Divisible by every load from 1 to 10: an expert who may have three problems is a third of a person in each. */
    private static final long PERSON = 2520;

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final List<SideRow> rows = new ArrayList<>();

    private SideRows(AssignmentProblem problem, FlowModel flow) {
        this.problem = problem;
        this.flow = flow;
    }

    static List<SideRow> of(AssignmentProblem problem, FlowModel flow, Floors floors) {
        var made = new SideRows(problem, flow);
        made.addOverlappingCaps();
        made.addPeople();
        // Where a problem may stay with nobody, it need not reach the share of the others.
        if (floors.worstAtLeast() > 0 && floors.coverageAtMost() == 0) {
            made.addShares(floors.worstAtLeast());
        }
        return made.rows;
    }

    private void addOverlappingCaps() {
        for (int which = 0; which < problem.demands().size(); which++) {
            for (var cap : flow.overlapping(which)) {
                var row = new SideRow(cap.most());
                int problemNumber = which;
                cap.places().stream().forEach(place -> row.add(problemNumber, place, 1));
                rows.add(row);
            }
        }
    }

    private void addPeople() {
        if (problem.rules().maxExperts() != Quota.NO_LIMIT) {
            rows.add(people(problem.rules().maxExperts(), expert -> true));
        }
        for (var quota : problem.rules().quotas()) {
            if (quota.scope() == Quota.Scope.ROSTER) {
                if (quota.atMost() != Quota.NO_LIMIT) {
                    rows.add(people(quota.atMost(), quota.members()::contains));
                }
                if (quota.atLeast() > 0) {
                    rows.add(engagements(quota));
                }
            }
        }
    }

    /** People are counted by their share of a full load, which is never more than one. */
    private SideRow people(int most, IntPredicate counts) {
        var row = new SideRow(most * PERSON);
        forEachPair((which, place, expert) -> {
            if (counts.test(expert)) {
                row.add(
                        which,
                        place,
                        PERSON / Math.max(1, problem.loads().get(expert).max()));
            }
        });
        return row;
    }

    /** So many people have at least as many engagements. */
    private SideRow engagements(Quota quota) {
        var row = new SideRow(-quota.atLeast());
        forEachPair((which, place, expert) -> {
            if (quota.members().contains(expert)) {
                row.add(which, place, -1);
            }
        });
        return row;
    }

    private void addShares(long atLeast) {
        for (int which = 0; which < problem.demands().size(); which++) {
            long weight = problem.commonDemand() / problem.demands().get(which);
            var row = new SideRow(-atLeast);
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                row.add(which, place, -weight * problem.affinities().fit(which, place));
            }
            rows.add(row);
        }
    }

    private void forEachPair(PairVisitor visitor) {
        for (int which = 0; which < problem.demands().size(); which++) {
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                visitor.visit(which, place, problem.affinities().candidate(which, place));
            }
        }
    }

    private interface PairVisitor {

        void visit(int which, int place, int expert);
    }
}

package io.zhiqiao.matcher.assign.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules about seats of one problem, as caps: quotas for each problem, and the seat that is kept for a leader. */
public final class SeatCaps {

    /** The name of the rule that keeps a seat for a leader. */
    public static final String LEADER = "leader";

    private final AssignmentProblem problem;
    private final List<List<Integer>> quotasByExpert = new ArrayList<>();

    /** Reads the rules of {@code problem}. */
    public SeatCaps(AssignmentProblem problem) {
        this.problem = problem;
        problem.loads().forEach(load -> quotasByExpert.add(new ArrayList<>(0)));
        var quotas = problem.rules().quotas();
        for (int quota = 0; quota < quotas.size(); quota++) {
            if (quotas.get(quota).scope() == Quota.Scope.EACH_PROBLEM) {
                for (int expert : quotas.get(quota).members()) {
                    quotasByExpert.get(expert).add(quota);
                }
            }
        }
    }

    /** The caps of one problem that may bind: those with more candidates than they let in, and less room than the problem has. */
    public List<SeatCap> of(int which) {
        var membersByQuota = new TreeMap<Integer, BitSet>();
        var others = new BitSet();
        int count = problem.affinities().candidateCount(which);
        for (int place = 0; place < count; place++) {
            int expert = problem.affinities().candidate(which, place);
            for (int quota : quotasByExpert.get(expert)) {
                membersByQuota.computeIfAbsent(quota, none -> new BitSet()).set(place);
            }
            if (!problem.rules().mayLead().contains(expert)) {
                others.set(place);
            }
        }
        return binding(which, membersByQuota, others);
    }

    private List<SeatCap> binding(int which, SortedMap<Integer, BitSet> membersByQuota, BitSet withoutLeaders) {
        int demand = problem.demands().get(which);
        var caps = new ArrayList<SeatCap>();
        if (!problem.rules().mayLead().isEmpty()) {
            addIfBinding(caps, new SeatCap(LEADER, withoutLeaders, demand - 1), demand);
        }
        membersByQuota.forEach((quota, members) -> {
            var rule = problem.rules().quotas().get(quota);
            addIfBinding(caps, new SeatCap(rule.name(), members, Math.min(rule.atMost(), demand)), demand);
        });
        for (int quota = 0; quota < problem.rules().quotas().size(); quota++) {
            var rule = problem.rules().quotas().get(quota);
            if (rule.scope() == Quota.Scope.EACH_PROBLEM && rule.atLeast() > 0) {
                var rest = new BitSet();
                rest.set(0, problem.affinities().candidateCount(which));
                rest.andNot(membersByQuota.getOrDefault(quota, new BitSet()));
                addIfBinding(caps, new SeatCap(rule.name(), rest, Math.max(0, demand - rule.atLeast())), demand);
            }
        }
        return caps;
    }

    private static void addIfBinding(List<SeatCap> caps, SeatCap cap, int demand) {
        if (cap.most() < demand && cap.places().cardinality() > cap.most()) {
            caps.add(cap);
        }
    }
}

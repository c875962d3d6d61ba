package io.zhiqiao.matcher.assign.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A roster.
 *
 * @param problem what was asked
 * @param teams one per problem, in their order
 * @param proof how sure it is that nothing is better
 */
public record Assignment(AssignmentProblem problem, List<Team> teams, Proof proof) implements AssignmentResult {

    /** Copies the teams. */
    public Assignment {
        teams = List.copyOf(teams);
    }

    /** The roster that has these pairs. */
    public static Assignment of(AssignmentProblem problem, List<? extends List<Integer>> places, Proof proof) {
        var teams = new java.util.ArrayList<Team>();
        for (int which = 0; which < places.size(); which++) {
            teams.add(team(problem, which, places.get(which)));
        }
        return new Assignment(problem, teams, proof);
    }

    /** The fits. */
    public AffinityMatrix affinities() {
        return problem.affinities();
    }

    /** All pairs. */
    public Set<Pair> pairs() {
        var pairs = new TreeSet<Pair>();
        teams.forEach(team -> team.experts().forEach(expert -> pairs.add(new Pair(expert, team.problem()))));
        return pairs;
    }

    /** How many problems have nobody. */
    public int problemsWithNobody() {
        return (int) teams.stream().filter(team -> team.experts().isEmpty()).count();
    }

    /** How many seats are open. */
    public int openSeats() {
        return teams.stream().mapToInt(Team::openSeats).sum();
    }

    /** Sum of all fits, in units. */
    public long totalFit() {
        return teams.stream().mapToLong(Team::fit).sum();
    }

    /** Sum of all fits less travel, in units: what is made as great as can be. */
    public long totalGain() {
        long gain = 0;
        for (var team : teams) {
            for (int expert : team.experts()) {
                gain += problem.gain(team.problem(), problem.affinities().placeOf(new Pair(expert, team.problem())));
            }
        }
        return gain;
    }

    /** The problem that is served worst, by fit per wanted seat; the first of several. */
    public Team worstOff() {
        var common = problem.commonDemand();
        return teams.stream()
                .min(Comparator.comparingLong(team -> share(team, common)))
                .orElseThrow();
    }

    /** What the worst-off of the problems that have somebody gets, in units per seat times the common demand; 0 if none has. */
    public long worstShare() {
        var common = problem.commonDemand();
        return teams.stream()
                .filter(team -> !team.experts().isEmpty())
                .mapToLong(team -> share(team, common))
                .min()
                .orElse(0);
    }

    /** What open seats cost. */
    public long coverageCost() {
        var coverage = new Coverage(problem);
        return teams.stream()
                .mapToLong(team ->
                        coverage.cost(team.experts().size(), problem.demands().get(team.problem())))
                .sum();
    }

    /** How many problems each expert has, in the order of the experts. */
    public List<Integer> engagements() {
        var counts = new int[problem.loads().size()];
        teams.forEach(team -> team.experts().forEach(expert -> counts[expert]++));
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    /**
     * How much those are asked who have been asked much: each engagement counts as many as the expert had before it,
     * this year and in this roster. Less is better.
     */
    public long use() {
        long use = 0;
        var engagements = engagements();
        for (int expert = 0; expert < engagements.size(); expert++) {
            for (int earlier = 0; earlier < engagements.get(expert); earlier++) {
                use += problem.loads().get(expert).used() + earlier;
            }
        }
        return use;
    }

    private long share(Team team, long common) {
        return team.fit() * (common / problem.demands().get(team.problem()));
    }

    private static Team team(AssignmentProblem problem, int which, List<Integer> places) {
        var affinities = problem.affinities();
        long fit = 0;
        Integer leader = null;
        long leaderFit = -1;
        for (int place : places) {
            int expert = affinities.candidate(which, place);
            fit += affinities.fit(which, place);
            if (problem.rules().mayLead().contains(expert) && affinities.fit(which, place) > leaderFit) {
                leader = expert;
                leaderFit = affinities.fit(which, place);
            }
        }
        var experts = places.stream()
                .map(place -> affinities.candidate(which, place))
                .sorted()
                .toList();
        return new Team(which, experts, leader, fit, problem.demands().get(which) - experts.size());
    }
}

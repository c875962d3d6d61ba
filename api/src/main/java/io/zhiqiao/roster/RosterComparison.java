package io.zhiqiao.roster;

import io.zhiqiao.roster.RosterAnswer.Figures;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two rosters of a tour beside each other: what changed, and what it costs.
 *
 * @param before number of the one
 * @param after number of the other
 * @param added pairs of the other only
 * @param removed pairs of the one only
 * @param openedSeats how many more experts are missing; negative for fewer
 * @param moreWithNobody how many more problems have nobody; negative for fewer
 * @param lostWorst by how much the worst-off problem has less, fit per wanted expert; negative for more
 * @param lostTotal by how much the total is less; negative for more
 * @param refitted whether the fits themselves changed since, so that the difference is not due to the rules alone
 */
public record RosterComparison(
        int before,
        int after,
        List<ChangedPair> added,
        List<ChangedPair> removed,
        int openedSeats,
        int moreWithNobody,
        double lostWorst,
        double lostTotal,
        boolean refitted) {

    /** Copies the lists. */
    public RosterComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Compares two rosters. */
    static RosterComparison of(SolvedRoster before, Figures figuresBefore, SolvedRoster after, Figures figuresAfter) {
        var old = pairs(before);
        var fresh = pairs(after);
        return new RosterComparison(
                before.run().number(),
                after.run().number(),
                without(fresh, old),
                without(old, fresh),
                figuresAfter.openSeats() - figuresBefore.openSeats(),
                figuresAfter.problemsWithNobody() - figuresBefore.problemsWithNobody(),
                figuresBefore.worst() - figuresAfter.worst(),
                figuresBefore.total() - figuresAfter.total(),
                !fits(before).equals(fits(after)));
    }

    /** The same people and problems in other places: what a roster with one change made would be. */
    static RosterComparison between(
            SolvedRoster now, Figures figures, List<List<Integer>> teams, Figures figuresThen) {
        var question = now.question();
        var changed = new SolvedRoster(
                now.run(),
                question,
                new RosterAnswer(
                        java.util.stream.IntStream.range(0, teams.size())
                                .mapToObj(at -> new RosterAnswer.SolvedTeam(at, teams.get(at), null, 0, 0, List.of()))
                                .toList(),
                        figuresThen,
                        List.of(),
                        List.of(),
                        List.of()));
        return of(now, figures, changed, figuresThen);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static List<ChangedPair> without(
            Map<List<String>, ChangedPair> all, Map<List<String>, ChangedPair> others) {
        return all.entrySet().stream()
                .filter(pair -> !others.containsKey(pair.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<List<String>, ChangedPair> pairs(SolvedRoster roster) {
        var question = roster.question();
        var pairs = new TreeMap<List<String>, ChangedPair>(
                Comparator.comparing((List<String> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        for (var team : roster.answer().teams()) {
            var problem = question.problems().get(team.problem());
            for (var at : team.experts()) {
                var expert = question.experts().get(at);
                pairs.put(
                        List.of(problem.problemId(), expert.expertId()),
                        new ChangedPair(
                                problem.problemId(), problem.title(), expert.expertId(), expert.name(), expert.organisation()));
            }
        }
        return pairs;
    }

    private static List<List<Object>> fits(SolvedRoster roster) {
        var fits = new ArrayList<List<Object>>();
        for (AskedPair pair : roster.question().pairs()) {
            fits.add(List.of(
                    roster.question().problems().get(pair.problem()).problemId(),
                    roster.question().experts().get(pair.expert()).expertId(),
                    pair.fit()));
        }
        return fits;
    }

    /**
     * A pair that came or went.
     *
     * @param problemId which problem
     * @param title of the problem
     * @param expertId which expert
     * @param name of the expert
     * @param organisation present employer
     */
    public record ChangedPair(
            String problemId, String title, String expertId, String name, @Nullable String organisation) {}
}

package io.zhiqiao.run;

import io.zhiqiao.match.MatchResponse;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run built anew from the same problem and options with the data of now, beside what it was.
 *
 * @param runId which run
 * @param same whether nothing differs
 * @param problemChanged whether the problem's record was changed since
 * @param rankProfileThen name of the numbers that ranked then
 * @param rankProfileNow name of the numbers that rank now
 * @param differences expert by expert, in the order of the old list, then of the new one
 */
public record RunComparison(
        String runId,
        boolean same,
        boolean problemChanged,
        String rankProfileThen,
        String rankProfileNow,
        List<Difference> differences) {

    /** Fits that differ by less are the same up to rounding. */
    static final double TOLERANCE = 1e-6;

    /** Copies the list. */
    public RunComparison {
        differences = List.copyOf(differences);
    }

    static RunComparison of(String runId, boolean problemChanged, MatchResponse then, MatchResponse now) {
        var old = byExpert(then);
        var fresh = byExpert(now);
        var differences = new ArrayList<Difference>();
        old.forEach((id, match) -> {
            var found = fresh.get(id);
            if (found == null || found.rank() != match.rank() || differ(found.fit(), match.fit())) {
                differences.add(Difference.of(match, found));
            }
        });
        fresh.forEach((id, match) -> {
            if (!old.containsKey(id)) {
                differences.add(Difference.of(null, match));
            }
        });
        return new RunComparison(
                runId,
                differences.isEmpty() && then.rankProfile().equals(now.rankProfile()),
                problemChanged,
                then.rankProfile(),
                now.rankProfile(),
                differences);
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > TOLERANCE;
    }

    private static Map<String, ExpertMatch> byExpert(MatchResponse answer) {
        var byExpert = new LinkedHashMap<String, ExpertMatch>();
        answer.experts().forEach(match -> byExpert.put(match.expert().expertId(), match));
        return byExpert;
    }

    /**
     * An expert whose place or fit differs.
     *
     * @param expertId who
     * @param name who
     * @param rankThen null where the expert was not on the list
     * @param fitThen as {@code rankThen}
     * @param rankNow null where the expert is no longer on the list
     * @param fitNow as {@code rankNow}
     */
    public record Difference(
            String expertId,
            String name,
            @Nullable Integer rankThen,
            @Nullable Double fitThen,
            @Nullable Integer rankNow,
            @Nullable Double fitNow) {

        static Difference of(@Nullable ExpertMatch then, @Nullable ExpertMatch now) {
            var known = then != null ? then : now;
            if (known == null) {
                throw new IllegalArgumentException("A difference needs an expert of one of the lists.");
            }
            return new Difference(
                    known.expert().expertId(),
                    known.expert().name(),
                    then == null ? null : then.rank(),
                    then == null ? null : then.fit(),
                    now == null ? null : now.rank(),
                    now == null ? null : now.fit());
        }
    }
}

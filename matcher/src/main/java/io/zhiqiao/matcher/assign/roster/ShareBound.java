package io.zhiqiao.matcher.assign.roster;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What problems could have at most, if each came first; in units per seat times the common demand. */
public final class ShareBound {

    private ShareBound() {}

    /** Where everybody is served, the worst-off problem cannot have more. */
    public static long ofWorst(AssignmentProblem problem) {
        return shares(problem).min().orElseThrow();
    }

    /** No problem can have more. */
    public static long ofBest(AssignmentProblem problem) {
        return shares(problem).max().orElseThrow();
    }

    private static LongStream shares(AssignmentProblem problem) {
        long common = problem.commonDemand();
        return IntStream.range(0, problem.demands().size()).mapToLong(which -> share(problem, which, common));
    }

    private static long share(AssignmentProblem problem, int which, long common) {
        int demand = problem.demands().get(which);
        var fits = new long[problem.affinities().candidateCount(which)];
        for (int place = 0; place < fits.length; place++) {
            var pair = new Pair(problem.affinities().candidate(which, place), which);
            fits[place] = problem.rules().forbidden().contains(pair)
                    ? 0
                    : problem.affinities().fit(which, place);
        }
        Arrays.sort(fits);
        return Arrays.stream(fits).skip(Math.max(0, fits.length - demand)).sum() * (common / demand);
    }
}

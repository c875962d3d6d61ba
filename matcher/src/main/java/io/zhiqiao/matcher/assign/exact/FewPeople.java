package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Looks for rosters of few people where the rules allow only a few of a group, or of all.
 *
 * <p>To be in the roster has a price for each limit that a group exceeds; a flow cannot charge it once per person, so each
 * engagement pays its share of it as of the flow before, and whoever has many pays little for one more: slope scaling after
 * D. Kim and P. M. Pardalos ("A solution approach to the fixed charge network flow problem using a dynamic slope scaling
 * procedure", 1999). Prices rise where a limit is exceeded and fall where there is room.
 */
final class FewPeople {

    private static final int ROUNDS = 60;
    private static final int BETWEEN_OFFERS = 5;
    private static final double STEP = 0.03;
    private static final double LEAST_PART_OF_STEP = 0.2;
    private static final double WHOLE_STEP_FROM = 0.2;
    private static final double DECAY = 0.995;

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final PeopleLimits limits;
    private final double[] prices;
    private final double unit;
    private int[] engagements;

    /** Prepares a search with a flow that does not look at use. */
    FewPeople(AssignmentProblem problem, FlowModel flow) {
        this.problem = problem;
        this.flow = flow;
        limits = new PeopleLimits(problem);
        prices = new double[limits.all().size()];
        engagements = problem.loads().stream()
                .mapToInt(load -> Math.max(1, load.max()))
                .toArray();
        unit = IntStream.range(0, problem.demands().size())
                .mapToLong(which -> IntStream.range(0, problem.affinities().candidateCount(which))
                        .mapToLong(place -> problem.gain(which, place))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    /**
     * Offers rosters of ever fewer people, which may still break rules, and returns the last flow.
     *
     * @param offer takes the places of each problem's experts
     */
    List<List<Integer>> search(Deadline deadline, Consumer<List<List<Integer>>> offer) {
        List<List<Integer>> places = List.of();
        for (int round = 1; round <= ROUNDS && !deadline.isOver(); round++) {
            places = flowAtCharges();
            engagements = limits.engagements(places);
            var excesses = limits.excesses(engagements);
            if (round % BETWEEN_OFFERS == 0) {
                offer.accept(places);
            }
            move(excesses);
        }
        return places;
    }

    private List<List<Integer>> flowAtCharges() {
        var charges = new long[engagements.length];
        for (int expert = 0; expert < charges.length; expert++) {
            double price = 0;
            for (int limit : limits.of(expert)) {
                price += prices[limit];
            }
            charges[expert] = Math.round(RepricedFlow.PARTS * price / Math.max(1, engagements[expert]));
        }
        var pairPrices = new ArrayList<long[]>();
        for (int which = 0; which < problem.demands().size(); which++) {
            var own = new long[problem.affinities().candidateCount(which)];
            for (int place = 0; place < own.length; place++) {
                own[place] = RepricedFlow.PARTS * problem.gain(which, place)
                        - charges[problem.affinities().candidate(which, place)];
            }
            pairPrices.add(own);
        }
        return flow.solve((which, place) -> pairPrices.get(which)[place]).places();
    }

    private void move(int[] excesses) {
        Arrays.setAll(prices, limit -> {
            if (excesses[limit] <= 0) {
                return excesses[limit] < 0 ? prices[limit] * DECAY : prices[limit];
            }
            double share = excesses[limit]
                    / (WHOLE_STEP_FROM * Math.max(1, limits.all().get(limit).atMost()));
            return prices[limit] + STEP * unit * Math.clamp(share, LEAST_PART_OF_STEP, 1);
        });
    }
}

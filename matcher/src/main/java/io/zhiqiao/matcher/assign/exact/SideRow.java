package io.zhiqiao.matcher.assign.exact;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.List;

/** A rule that the flow does not know, or a weaker form of one: a weighted count of pairs has an upper limit. */
final class SideRow {

    private final long atMost;
    private final IntArrayList problems = new IntArrayList();
    private final IntArrayList places = new IntArrayList();
    private final LongArrayList weights = new LongArrayList();
    private long scale = 1;

    SideRow(long atMost) {
        this.atMost = atMost;
    }

    void add(int problem, int place, long weight) {
        problems.add(problem);
        places.add(place);
        weights.add(weight);
        scale = Math.max(scale, Math.abs(weight));
    }

    /** The limit. */
    long atMost() {
        return atMost;
    }

    /** The greatest weight: what one pair changes at most. */
    long scale() {
        return scale;
    }

    /** Takes {@code multiplier} times its weight off the price of each pair. */
    void reprice(long multiplier, List<long[]> prices) {
        for (int i = 0; i < problems.size(); i++) {
            prices.get(problems.get(i))[places.get(i)] -= multiplier * weights.get(i);
        }
    }

    /** By how much the chosen pairs are above the limit; negative if they are below. */
    long excess(List<boolean[]> chosen) {
        long sum = -atMost;
        for (int i = 0; i < problems.size(); i++) {
            if (chosen.get(problems.get(i))[places.get(i)]) {
                sum += weights.get(i);
            }
        }
        return sum;
    }
}
